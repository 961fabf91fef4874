package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aDependent;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every way in which a snapshot is refused; nothing is stored then. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class RefusedSnapshotIT {

    @Test
    void whatIsNotJsonIsRefused() {
        try (Stage stage = Stage.connected()) {
            assertRefused(stage, stage.client().body("{\"employee\": "), 400, "The body is not well-formed JSON");
        }
    }

    @Test
    void allBrokenRulesAreToldAtOnce() {
        try (Stage stage = Stage.connected()) {
            ObjectNode document = stage.single().json();
            document.remove("snapshot_mode");
            ((ObjectNode) document.at("/employee/person")).put("sex", "Q");

            Response answer = assertRefused(stage, stage.client().body(document.toString()), 422, null);

            assertThat(answer.jsonPath().getString("message"))
                    .contains("employee.person.sex: ")
                    .contains("snapshot_mode: ")
                    .contains("; ");
        }
    }

    @Test
    void aBodyThatIsTooLargeOrNotJsonByNameIsRefused() {
        try (Stage stage = Stage.connected()) {
            assertRefused(stage, stage.client().body(" ".repeat(1_048_577)), 413, null);
            assertRefused(stage, stage.client().contentType("text/plain").body("{}"), 415, null);
        }
    }

    @Test
    void anUnknownGroupAndAnotherOrganizationsGroupAreNotFound() {
        try (Stage stage = Stage.connected();
                Stage other = Stage.connected()) {
            UUID unknown = UUID.randomUUID();

            Response strange = other.client()
                    .body(stage.single().body())
                    .post("/api/v1/groups/" + stage.groupId + "/member_snapshots");
            Response none =
                    stage.client().body(stage.single().body()).post("/api/v1/groups/" + unknown + "/member_snapshots");
            Response noId = stage.client().body(stage.single().body()).post("/api/v1/groups/x/member_snapshots");

            assertThat(List.of(strange.statusCode(), none.statusCode(), noId.statusCode()))
                    .containsOnly(404);
            assertThat(strange.jsonPath().getString("message")).isEqualTo("Group not found with UUID " + stage.groupId);
            assertThat(none.jsonPath().getString("message")).isEqualTo("Group not found with UUID " + unknown);
        }
    }

    @Test
    void anUnknownCarrierIsNotFound() {
        try (Stage stage = Stage.connected()) {
            UUID unknown = UUID.randomUUID();

            assertRefused(
                    stage,
                    stage.client()
                            .body(aSnapshot()
                                    .covering(aCoverage(LineOfCoverage.DENTAL)
                                            .at(unknown)
                                            .inPlan("x")
                                            .enrolling(theEmployee()))
                                    .body()),
                    404,
                    "Carrier not found with UUID " + unknown);
        }
    }

    @Test
    void unknownMembersAreNotFound() {
        try (Stage stage = Stage.connected()) {
            UUID employee = UUID.fromString(stage.create(stage.family()).getString("employee_id"));
            UUID unknown = UUID.randomUUID();

            assertRefused(
                    stage,
                    stage.client()
                            .body(aSnapshot().of(anEmployee().withId(unknown)).body()),
                    404,
                    "Employee not found with UUID " + unknown);
            Response answer = assertRefused(
                    stage,
                    stage.client()
                            .body(aSnapshot()
                                    .of(anEmployee().withId(employee))
                                    .with(aDependent(Relationship.CHILD).withId(unknown))
                                    .body()),
                    404,
                    null);
            assertThat(answer.jsonPath().getString("message")).contains(unknown.toString());
        }
    }

    @Test
    void aNewDependentThatExistsIsRefusedAndNamed() {
        try (Stage stage = Stage.connected()) {
            String dependent = stage.create(stage.family()).getString("created_members[1].id");

            Response answer = assertRefused(
                    stage,
                    stage.client()
                            .body(aSnapshot()
                                    .of(anEmployee().knownAs("EMP-1"))
                                    .with(aDependent(Relationship.CHILD).knownAs("DEP-2"))
                                    .body()),
                    400,
                    null);

            assertThat(answer.jsonPath().getString("message")).endsWith(dependent);
        }
    }

    @Test
    void aCustomIdThatBelongsToAnotherIsAConflict() {
        try (Stage stage = Stage.connected()) {
            stage.create(stage.family());

            assertRefused(
                    stage,
                    stage.client()
                            .body(aSnapshot()
                                    .of(anEmployee()
                                            .knownAs("DEP-1")
                                            .who(aPerson().named("Ada", "Quist").born("1970-01-01")))
                                    .body()),
                    409,
                    null);
        }
    }

    @Test
    void omittedCoverageIsRefusedIfThePlatformPrefersThat() {
        try (Stage stage = Stage.withGroup()) {
            UUID employee = UUID.randomUUID();
            stage.complete(stage.enrolled(employee, aPerson().build()));
            byte[] omitting = aSnapshot().of(anEmployee().withId(employee)).body();

            Response answer = assertRefused(
                    stage, stage.client().header("Prefer", "handling=strict").body(omitting), 422, null);

            assertThat(answer.jsonPath().getString("message"))
                    .contains("dental")
                    .contains(employee.toString());
            Response lenient =
                    stage.client().body(omitting).post("/api/v1/groups/" + stage.groupId + "/member_snapshots");
            assertThat(lenient.statusCode()).isEqualTo(201);
            assertThat(lenient.jsonPath().getString("status")).isEqualTo("canceled");
            assertThat(lenient.jsonPath().getList("fulfillment_summary.status")).containsExactly("invalid");
        }
    }

    private static Response assertRefused(
            Stage stage, RequestSpecification request, int status, @Nullable String message) {
        List<String> before = Rows.all(stage.organizationId);

        Response answer = request.post("/api/v1/groups/" + stage.groupId + "/member_snapshots");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getMap("").keySet()).containsExactlyInAnyOrder("message", "status");
        if (message != null) {
            assertThat(answer.jsonPath().getString("message")).isEqualTo(message);
        }
        assertThat(Rows.all(stage.organizationId)).isEqualTo(before);
        return answer;
    }
}
