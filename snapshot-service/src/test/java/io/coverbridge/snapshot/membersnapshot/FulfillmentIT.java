package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What carriers answer: applied, passed over, or put aside with the reason. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class FulfillmentIT {

    @Test
    void aDeliveredInstructionCompletesTheSnapshotAndIsHeld() {
        try (Stage stage = Stage.connected()) {
            JsonPath created = stage.create(stage.family());
            String id = created.getString("id");
            UUID employee = UUID.fromString(created.getString("employee_id"));
            assertThat(stage.get("employees/{id}/member_snapshot", employee).getList("coverages"))
                    .isEmpty();
            CarrierInstruction instruction = stage.instruction(employee, 1);

            stage.answer(instruction, FulfillmentStatus.VALID, 1);
            stage.answer(instruction, FulfillmentStatus.SCHEDULED, 2);
            stage.answer(instruction, FulfillmentStatus.SENT, 3);

            JsonPath completed = stage.awaitStatus(id, "completed");
            assertThat(completed.getList("fulfillment_summary.status")).containsExactly("sent");
            assertThat(completed.getString("version")).isNotEqualTo(created.getString("version"));
            JsonPath held = stage.get("employees/{id}/member_snapshot", employee);
            assertThat(held.getList("coverages[0].enrolled_members.individual_type"))
                    .containsExactly("employee", "dependent");
            assertThat(history(stage, id))
                    .containsExactly(
                            "member_snapshot processing",
                            "carrier processing",
                            "carrier valid",
                            "carrier scheduled",
                            "carrier sent",
                            "member_snapshot completed");
            JsonPath again = stage.create(stage.family());
            assertThat(again.getString("status")).isEqualTo("completed");
            assertThat(again.getList("fulfillment_summary.status")).containsExactly("no_changes");
            assertThat(again.getList("created_members")).isEmpty();
        }
    }

    @Test
    void answersThatComeTwiceOrLateHaveOneEffect() {
        try (Stage stage = Stage.connected()) {
            String id = stage.create(stage.single()).getString("id");
            CarrierInstruction instruction = instruction(stage, id);

            stage.answer(instruction, FulfillmentStatus.VALID, 1);
            stage.answer(instruction, FulfillmentStatus.VALID, 1);
            stage.answer(instruction, FulfillmentStatus.SENT, 3);
            stage.answer(instruction, FulfillmentStatus.SCHEDULED, 2);
            stage.answer(instruction, FulfillmentStatus.SENT, 3);
            sentinel(stage, instruction);

            assertThat(stage.snapshot(id).getString("status")).isEqualTo("completed");
            assertThat(history(stage, id))
                    .containsExactly(
                            "member_snapshot processing",
                            "carrier processing",
                            "carrier valid",
                            "carrier sent",
                            "member_snapshot completed");
        }
    }

    @Test
    void aRefusedInstructionCancelsTheSnapshotWithTheCarriersWords() {
        try (Stage stage = Stage.connected()) {
            String id = stage.create(stage.single()).getString("id");

            stage.answer(instruction(stage, id), FulfillmentStatus.INVALID, 1, "unknown bill group", "too late");

            JsonPath canceled = stage.awaitStatus(id, "canceled");
            assertThat(canceled.getList("fulfillment_summary[0].errors"))
                    .containsExactly("unknown bill group", "too late");
            JsonPath status = stage.get("employees/{id}/status", canceled.getString("employee_id"));
            assertThat(status.getString("carrier_statuses[0].status")).isEqualTo("unable_to_fulfill");
            assertThat(status.getString("carrier_statuses[0].latest_platform_change.status"))
                    .isEqualTo("failed");
            assertThat(status.getString("carrier_statuses[0].latest_platform_change.error.message"))
                    .isEqualTo("unknown bill group; too late");
            assertThat(stage.get("member_snapshots/{id}/history", id).getList("response.note"))
                    .contains("unknown bill group; too late");
        }
    }

    @Test
    void aStepThatIsNotAllowedIsPutAside() {
        try (Stage stage = Stage.connected()) {
            CarrierInstruction instruction =
                    instruction(stage, stage.create(stage.single()).getString("id"));

            stage.answer(instruction, FulfillmentStatus.INVALID, 1, "no");
            stage.answer(instruction, FulfillmentStatus.SENT, 2);

            assertThat(reason(instruction.id()))
                    .isEqualTo("carrier-updates: fulfillment " + instruction.id() + " cannot go from invalid to sent");
        }
    }

    @Test
    void answersForWhatIsNotThereAreAnothersOrFromAnotherOrganizationArePutAside() {
        try (Stage stage = Stage.connected();
                Stage other = Stage.withGroup()) {
            String id = stage.create(stage.single()).getString("id");
            CarrierInstruction told = instruction(stage, id);
            UUID unknown = UUID.randomUUID();

            stage.answer(stage.organizationId, unknown, progress(unknown, told, told.carrierId(), 1), 1);
            stage.answer(stage.organizationId, told.id(), progress(told.id(), told, UUID.randomUUID(), 1), 1);
            stage.answer(stage.organizationId, told.id(), progress(told.id(), told, told.carrierId(), 7), 2);
            stage.answer(other.organizationId, told.id(), progress(told.id(), told, told.carrierId(), 1), 3);

            assertThat(reason(unknown)).isEqualTo("carrier-updates: unknown fulfillment " + unknown);
            assertThat(reasons(told.id(), 3))
                    .containsExactlyInAnyOrder(
                            "carrier-updates: fulfillment " + told.id() + " is another carrier's",
                            "carrier-updates: fulfillment " + told.id() + " has no instruction number 7",
                            "carrier-updates: unknown fulfillment " + told.id());
            assertThat(stage.snapshot(id).getString("fulfillment_summary[0].status"))
                    .isEqualTo("processing");
        }
    }

    @Test
    void aLateDeliveryOfAReplacedInstructionIsHeldAndThePartStaysReplaced() {
        try (Stage stage = Stage.connected()) {
            JsonPath first = stage.create(stage.single());
            UUID employee = UUID.fromString(first.getString("employee_id"));
            CarrierInstruction early = stage.instruction(employee, 1);
            JsonPath second = stage.create(aSnapshot()
                    .of(anEmployee().knownAs("EMP-1").who(aPerson().named("Rosa", "Marsh")))
                    .covering(stage.dental().enrolling(theEmployee().from("2026-02-01"))));

            stage.answer(early, FulfillmentStatus.SENT, 1);
            CarrierInstruction late = stage.instruction(employee, 2);
            assertThat(start(stage, employee)).isEqualTo("2026-01-01");
            assertThat(late.changes())
                    .extracting(FamilyChange::type)
                    .containsExactly(FamilyChange.Type.DEMOGRAPHIC, FamilyChange.Type.CHANGE);
            stage.answer(late, FulfillmentStatus.SENT, 1);

            stage.awaitStatus(second.getString("id"), "completed");
            assertThat(start(stage, employee)).isEqualTo("2026-02-01");
            assertThat(stage.get("employees/{id}/member_snapshot", employee).getString("employee.person.last_name"))
                    .isEqualTo("Marsh");
            JsonPath replaced = stage.snapshot(first.getString("id"));
            assertThat(replaced.getString("status")).isEqualTo("replaced");
            assertThat(replaced.getString("replaced_by")).isEqualTo(second.getString("id"));
            assertThat(replaced.getList("fulfillment_summary.status")).containsExactly("replaced");
        }
    }

    private static String start(Stage stage, UUID employee) {
        return stage.get("employees/{id}/member_snapshot", employee)
                .getString("coverages[0].enrolled_members[0].effective_start_date");
    }

    private static CarrierInstruction instruction(Stage stage, String snapshotId) {
        return stage.instruction(UUID.fromString(stage.snapshot(snapshotId).getString("employee_id")), 1);
    }

    private static FulfillmentProgressed progress(UUID id, CarrierInstruction instruction, UUID carrier, int number) {
        return new FulfillmentProgressed(
                id,
                carrier,
                instruction.employeeId(),
                number,
                FulfillmentStatus.SENT,
                List.of(),
                1,
                Instant.parse("2026-11-02T09:30:00Z"));
    }

    /** What is put aside with the same key after all else has been read. */
    private static void sentinel(Stage stage, CarrierInstruction instruction) {
        UUID unknown = UUID.randomUUID();
        stage.answer(stage.organizationId, unknown, progress(unknown, instruction, instruction.carrierId(), 1), 1);
        assertThat(reason(unknown)).contains(unknown.toString());
    }

    private static String reason(UUID subject) {
        return reasons(subject, 1).get(0);
    }

    private static List<String> reasons(UUID subject, int least) {
        try (TopicReader dead = TopicReader.of(Topics.CARRIER_UPDATES.deadLetters(Services.SNAPSHOT))) {
            return dead.await("dead letters", least, TopicReader.about(subject)).stream()
                    .map(message -> TopicReader.header(message, "dead-letter-reason"))
                    .toList();
        }
    }

    static List<String> history(Stage stage, String id) {
        JsonPath history = stage.get("member_snapshots/{id}/history", id);
        List<String> of = history.getList("response.of");
        List<String> status = history.getList("response.status");
        return IntStream.range(0, of.size())
                .mapToObj(i -> of.get(i) + " " + status.get(i))
                .toList();
    }
}
