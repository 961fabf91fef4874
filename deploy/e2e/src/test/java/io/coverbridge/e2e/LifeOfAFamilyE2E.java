package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two years of one family: after each document the coverage reads back as it is on chosen days. */
class LifeOfAFamilyE2E {

    private static final String CARRIER = Connections.LAKESHORE;
    private static final String HMO = "Lakeshore HMO Classic";
    private static final String PPO = "Lakeshore PPO 1500";
    private static final String DENTAL = "DHMO Smile Plus";
    private static final String LIFE = "Employee Voluntary Life";

    private static final String MARISOL = "LIFE-1";
    private static final String ANSEL = "LIFE-1-SPOUSE";
    private static final String POPPY = "LIFE-1-CHILD";

    private final FamilyDocument family =
            FamilyDocument.of(MARISOL, "Marisol", "Thistlewood", "912440101", "2025-01-06");
    private final Snapshots snapshots;
    private String employeeId = "";

    LifeOfAFamilyE2E() throws IOException {
        Client demo = Stack.shared().demo();
        snapshots = new Snapshots(
                demo, ConnectedGroup.with(demo, CARRIER, "LIFE0019009").id());
    }

    @Test
    @Timeout(120)
    void everyStepReadsBackOnItsDays() throws IOException {
        hire();
        switchPlansAtOpenEnrollment();
        birth();
        move();
        moreVolume();
        divorce();
        continuationOfCoverage();
        termination();
        rehire();
    }

    private void hire() throws IOException {
        family.dependent(ANSEL, "spouse", "Ansel", "1987-11-02", "912440102");
        family.enroll(CARRIER, "medical", HMO, MARISOL, "2025-02-01");
        family.enroll(CARRIER, "medical", HMO, ANSEL, "2025-02-01");
        family.enroll(CARRIER, "dental", DENTAL, MARISOL, "2025-02-01");
        family.enroll(CARRIER, "life", LIFE, MARISOL, "2025-02-01").put("volume", 100_000);
        employeeId = send("new_hire", "2025-01-06").path("employee_id").asText();

        assertInForce("2025-01-31");
        assertInForce(
                "2025-02-01",
                "Ansel, " + HMO,
                "Marisol, " + DENTAL,
                "Marisol, " + LIFE + ", 100000",
                "Marisol, " + HMO);
    }

    /** The old plan is only left out: that it ends follows from the new one. */
    private void switchPlansAtOpenEnrollment() throws IOException {
        family.leaveOut(HMO);
        family.enroll(CARRIER, "medical", PPO, MARISOL, "2026-01-01");
        family.enroll(CARRIER, "medical", PPO, ANSEL, "2026-01-01");
        send("open_enrollment", "2026-01-01");

        assertInForce(
                "2025-12-31",
                "Ansel, " + HMO,
                "Marisol, " + DENTAL,
                "Marisol, " + LIFE + ", 100000",
                "Marisol, " + HMO);
        assertInForce(
                "2026-01-01",
                "Ansel, " + PPO,
                "Marisol, " + DENTAL,
                "Marisol, " + LIFE + ", 100000",
                "Marisol, " + PPO);
    }

    private void birth() throws IOException {
        family.dependent(POPPY, "child", "Poppy", "2026-02-10", "");
        family.enroll(CARRIER, "medical", PPO, POPPY, "2026-02-10");
        JsonNode sent = send("newborn", "2026-02-10");

        assertThat(sent.path("created_members"))
                .extracting(member -> member.path("custom_individual_id").asText())
                .containsExactly(POPPY);
        assertThat(inForce("2026-02-09")).doesNotContain("Poppy, " + PPO);
        assertThat(inForce("2026-02-10")).contains("Poppy, " + PPO).hasSize(5);
    }

    private void move() throws IOException {
        List<String> before = inForce("2026-03-01");
        ObjectNode person = family.person(MARISOL);
        ((ObjectNode) person.path("home_address"))
                .put("street_one", "7 Kittiwake Stairs")
                .put("city", "Newport");
        send("moved", "2026-03-01");

        assertThat(snapshots
                        .employee(employeeId)
                        .at("/person/home_address/street_one")
                        .asText())
                .isEqualTo("7 Kittiwake Stairs");
        assertThat(inForce("2026-03-01")).isEqualTo(before);
    }

    private void moreVolume() throws IOException {
        family.enrollment(LIFE, MARISOL).put("volume", 200_000).put("latest_change_effective_date", "2026-04-01");
        send("rate_changed", "2026-04-01");

        assertThat(inForce("2026-03-31")).contains("Marisol, " + LIFE + ", 100000");
        assertThat(inForce("2026-04-01")).contains("Marisol, " + LIFE + ", 200000");
    }

    private void divorce() throws IOException {
        family.enrollment(PPO, ANSEL).put("effective_end_date", "2026-05-31");
        family.person(MARISOL).put("marital_status", "divorced");
        send("divorce", "2026-05-20");
        family.leaveOutMember(ANSEL);

        assertThat(inForce("2026-05-31")).contains("Ansel, " + PPO);
        assertThat(inForce("2026-06-01")).doesNotContain("Ansel, " + PPO).hasSize(4);
    }

    private void continuationOfCoverage() throws IOException {
        family.coverage(PPO)
                .putObject("cobra_details")
                .put("cobra_enrolled", true)
                .put("eligibility_start_date", "2026-07-01")
                .put("eligibility_end_date", "2027-12-31")
                .put("qualifying_event_date", "2026-06-15")
                .put("qualifying_event_reason", "reduction_of_work_hours");
        family.enrollment(PPO, MARISOL).put("latest_change_effective_date", "2026-07-01");
        family.enrollment(PPO, POPPY).put("latest_change_effective_date", "2026-07-01");
        family.enrollment(DENTAL, MARISOL).put("effective_end_date", "2026-06-30");
        family.enrollment(LIFE, MARISOL).put("effective_end_date", "2026-06-30");
        family.employment().put("employment_status", "part-time").put("hours_worked", 16);
        send("cobra_enrollment", "2026-06-15");
        family.leaveOut(DENTAL);
        family.leaveOut(LIFE);

        assertThat(inForce("2026-06-30")).contains("Marisol, " + PPO, "Marisol, " + DENTAL);
        assertInForce("2026-07-01", "Marisol, " + PPO + ", COBRA", "Poppy, " + PPO + ", COBRA");
    }

    private void termination() throws IOException {
        family.endAll("2026-08-31");
        family.employment().put("employment_status", "terminated").put("hours_worked", 0);
        ((ObjectNode) family.employment().path("employment_dates")).put("terminated", "2026-08-14");
        send("termination", "2026-08-14");
        family.leaveOut(PPO);

        assertThat(inForce("2026-08-31")).hasSize(2);
        assertInForce("2026-09-01");
    }

    private void rehire() throws IOException {
        family.employment().put("employment_status", "full-time").put("hours_worked", 40);
        ((ObjectNode) family.employment().path("employment_dates")).put("rehire", "2026-10-05");
        family.enroll(CARRIER, "medical", PPO, MARISOL, "2026-11-01");
        family.enroll(CARRIER, "medical", PPO, POPPY, "2026-11-01");
        send("rehire", "2026-10-05");

        assertInForce("2026-10-31");
        assertInForce("2026-11-01", "Marisol, " + PPO, "Poppy, " + PPO);
        assertThat(inForce("2026-07-15")).contains("Marisol, " + PPO + ", COBRA");
        assertThat(inForce("2025-06-01")).contains("Ansel, " + HMO);
    }

    private JsonNode send(String reason, String date) throws IOException {
        return snapshots.complete(family.because(reason, date).json());
    }

    private List<String> inForce(String date) throws IOException {
        return snapshots.inForce(employeeId, date);
    }

    private void assertInForce(String date, String... coverage) throws IOException {
        assertThat(inForce(date)).as(date).containsExactly(coverage);
    }
}
