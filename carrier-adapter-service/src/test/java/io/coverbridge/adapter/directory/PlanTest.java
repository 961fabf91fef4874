package io.coverbridge.adapter.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void aPlanThatWasWrittenBeforeTheNewFieldsHasWhatIsUsualInItsLine() throws JsonProcessingException {
        Plan plan = read("{\"name\":\"Basic Life\",\"line_of_coverage\":\"life\",\"plan_type\":\"basic\"}");
        assertThat(plan.effectiveStartDate()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(plan.eligibleMemberTypes()).containsExactly(Plan.EMPLOYEE);
        assertThat(plan.terminationPolicy()).isEqualTo("end_of_month");
        assertThat(plan.details()).containsEntry("volume_rules", Map.of("volume_type", "lump_sum"));
        assertThat(plan.code()).isNull();
    }

    @Test
    void whatIsGivenComesBeforeWhatIsUsual() throws JsonProcessingException {
        Plan plan = read("""
                {"name": "PPO", "line_of_coverage": "medical", "plan_type": "ppo", "code": "P1",
                 "effective_start_date": "2023-01-01", "eligible_member_types": ["employee"],
                 "termination_policy": "last_work_date", "details": {"cobra_rules": {"eligible": false}}}
                """);
        assertThat(plan.effectiveStartDate()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(plan.eligibleMemberTypes()).isEqualTo(List.of("employee"));
        assertThat(plan.terminationPolicy()).isEqualTo("last_work_date");
        assertThat(plan.details())
                .containsEntry("cobra_rules", Map.of("eligible", false))
                .containsKey("waiting_periods");
    }

    @Test
    void aPlanStaysTheSameWhenItIsWrittenAndRead() throws JsonProcessingException {
        for (Carrier carrier : new CarrierDirectory().all()) {
            for (Plan plan : carrier.plans()) {
                assertThat(read(EventJson.mapper().writeValueAsString(plan))).isEqualTo(plan);
            }
        }
    }

    @Test
    void onlyEmployeesAreInPlansThatReplaceIncomeOrThatTheEmployerPays() {
        assertThat(plan("std", "voluntary").coversDependents()).isFalse();
        assertThat(plan("ltd", "basic").coversDependents()).isFalse();
        assertThat(plan("life", "basic").coversDependents()).isFalse();
        assertThat(plan("add", "basic").coversDependents()).isFalse();
        assertThat(plan("life", "voluntary").coversDependents()).isTrue();
        assertThat(plan("medical", "ppo").coversDependents()).isTrue();
        assertThat(plan("accident", "voluntary").coversDependents()).isTrue();
    }

    private static Plan plan(String line, String type) {
        try {
            return read("{\"name\":\"A\",\"line_of_coverage\":\"%s\",\"plan_type\":\"%s\"}".formatted(line, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Plan read(String json) throws JsonProcessingException {
        return EventJson.mapper().readValue(json, Plan.class);
    }
}
