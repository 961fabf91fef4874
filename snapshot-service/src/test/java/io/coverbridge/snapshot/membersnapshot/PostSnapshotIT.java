package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A snapshot that is taken in: what is answered, what carriers and platforms are told. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class PostSnapshotIT {

    private static final String SAMPLE = "/io/coverbridge/snapshot/document/open_enrollment.json";

    @Test
    void aNewFamilyIsMadeAndItsCarrierIsTold() {
        try (Stage stage = Stage.connected()) {
            JsonPath created = stage.create(stage.family());

            UUID employee = UUID.fromString(created.getString("employee_id"));
            assertThat(created.getString("status")).isEqualTo("processing");
            assertThat(created.getList("created_members.type")).containsExactly("employee", "dependent");
            assertThat(created.getList("created_members.custom_individual_id")).containsExactly("EMP-1", "DEP-1");
            assertThat(created.getString("fulfillment_summary[0].status")).isEqualTo("processing");
            assertThat(created.getString("fulfillment_summary[0].carrier_id")).isEqualTo(stage.carrierId.toString());
            assertThat(created.getList("warnings")).isEmpty();
            CarrierInstruction instruction = stage.instruction(employee, 1);
            assertThat(instruction.memberSnapshotId()).hasToString(created.getString("id"));
            assertThat(instruction.family().members()).hasSize(2);
            assertThat(instruction.changes()).extracting(FamilyChange::type).contains(FamilyChange.Type.ADDITION);
            assertThat(stage.told(employee, 2))
                    .containsExactly(
                            "member_snapshot.created", "member_snapshot_carrier_fulfillment_status.status_change");
        }
    }

    @Test
    void theAnswerHasTheKeysOfTheContractAndNoOthers() {
        try (Stage stage = Stage.connected()) {
            Response answer = stage.post(stage.family());

            Map<String, Object> body = answer.jsonPath().getMap("");
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(body.keySet())
                    .containsExactlyInAnyOrder(
                            "id",
                            "version",
                            "created",
                            "modified",
                            "employee_id",
                            "created_members",
                            "fulfillment_summary",
                            "member_snapshot",
                            "status",
                            "warnings");
            assertThat(answer.header("ETag")).isEqualTo("\"" + body.get("version") + "\"");
            assertThat(answer.jsonPath().getMap("fulfillment_summary[0]").keySet())
                    .containsExactlyInAnyOrder("carrier_id", "errors", "status");
            assertThat(answer.jsonPath().getMap("created_members[0]").keySet())
                    .containsExactlyInAnyOrder("id", "type", "custom_individual_id");
            assertThat(answer.jsonPath().getString("member_snapshot.employee.group_id"))
                    .isEqualTo(stage.groupId.toString());
            assertThat(answer.jsonPath().getString("member_snapshot.employee.id"))
                    .isEqualTo(body.get("employee_id"));
            assertThat(stage.snapshot(answer.jsonPath().getString("id")).getMap(""))
                    .isEqualTo(body);
        }
    }

    @Test
    void aCarrierWithoutAConnectionMakesItsPartInvalidAndTheSnapshotCanceled() {
        try (Stage stage = Stage.withGroup()) {
            JsonPath created = stage.create(stage.family());

            assertThat(created.getString("status")).isEqualTo("canceled");
            assertThat(created.getString("fulfillment_summary[0].status")).isEqualTo("invalid");
            assertThat(created.getList("fulfillment_summary[0].errors")).hasSize(1);
            assertThat(stage.told(UUID.fromString(created.getString("employee_id")), 3))
                    .containsExactly(
                            "member_snapshot.created",
                            "member_snapshot_carrier_fulfillment_status.status_change",
                            "member_snapshot.status_change");
        }
    }

    @Test
    void membersThatTheCarrierHoldsAreLinkedAndToldAsSuch() throws IOException {
        try (Stage stage = Stage.withGroup()) {
            UUID employee = UUID.randomUUID();
            UUID dependent = UUID.randomUUID();
            stage.complete(new Family(
                    List.of(
                            member(employee, null, "David", "1985-06-22"),
                            member(dependent, Relationship.SPOUSE, "Jamie", "1990-01-02")),
                    List.of()));

            Response answer = stage.client()
                    .body(sample(stage, employee, dependent))
                    .post("/api/v1/groups/" + stage.groupId + "/member_snapshots");

            assertThat(answer.statusCode()).isEqualTo(201);
            JsonPath created = answer.jsonPath();
            assertThat(created.getString("status")).isEqualTo("processing");
            assertThat(created.getList("fulfillment_summary.status")).containsExactly("processing");
            assertThat(created.getList("created_members.id"))
                    .containsExactly(employee.toString(), dependent.toString());
            assertThat(created.getList("created_members.custom_individual_id"))
                    .containsExactly("718713143", "378713198");
            assertThat(stage.instruction(employee, 1).changes()).isNotEmpty();
        }
    }

    private static String sample(Stage stage, UUID employee, UUID dependent) throws IOException {
        try (InputStream sample = PostSnapshotIT.class.getResourceAsStream(SAMPLE)) {
            return new String(requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1", stage.carrierId.toString())
                    .replace("4bf04f73-0aad-48ac-b28a-e5f4def7c5e9", stage.medicalPlan.toString())
                    .replace("6e7a80fc-473e-460a-8368-454e9e8dc9cb", employee.toString())
                    .replace("ab740704-7c37-4010-92b3-d22c6926be3e", dependent.toString());
        }
    }

    private static FamilyMember member(UUID id, @Nullable Relationship relationship, String firstName, String birth) {
        return new FamilyMember(
                id,
                relationship == null ? IndividualType.EMPLOYEE : IndividualType.DEPENDENT,
                relationship,
                null,
                null,
                aPerson().named(firstName, "Johnson").born(birth).build(),
                null,
                Map.of());
    }
}
