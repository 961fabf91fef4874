package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Snapshots and what is told of them, read back. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class ReadSnapshotsIT {

    @Test
    void listsAreNewestFirstAndHaveSummariesOnly() {
        try (Stage stage = Stage.connected()) {
            String first = stage.create(stage.single()).getString("id");
            String second = stage.create(stage.single()).getString("id");

            JsonPath page = stage.get("groups/{id}/member_snapshots", stage.groupId);

            assertThat(page.getList("response.id")).containsExactly(second, first);
            assertThat(page.getList("response.status")).containsExactly("processing", "replaced");
            assertThat(page.getMap("meta"))
                    .isEqualTo(Map.of("offset", 0, "page_num", 1, "page_size", 20, "total_records", 2));
            assertThat(page.getMap("response[0]").keySet())
                    .containsExactlyInAnyOrder(
                            "id", "version", "created", "modified", "employee_id", "status", "fulfillment_summary");
            assertThat(page.getString("response[0].fulfillment_summary[0].carrier_id"))
                    .isEqualTo(stage.carrierId.toString());
            assertThat(stage.get("member_snapshots?page_size=1&offset=1").getList("response.id"))
                    .containsExactly(first);
        }
    }

    @Test
    void everyFilterFindsWhatItNames() {
        try (Stage stage = Stage.connected()) {
            JsonPath first = stage.create(stage.single());
            String replaced = first.getString("id");
            String employee = first.getString("employee_id");
            String alive = stage.create(stage.single()).getString("id");
            String other = stage.create(aSnapshot()
                            .of(anEmployee().knownAs("EMP-2").who(aPerson().named("Ada", "Quist"))))
                    .getString("id");

            assertThat(found(stage, "status=processing")).containsExactly(alive);
            assertThat(found(stage, "status=processing,replaced")).containsExactly(alive, replaced);
            assertThat(found(stage, "id=" + other + "," + replaced)).containsExactly(other, replaced);
            assertThat(found(stage, "employee_id=" + employee)).containsExactly(alive, replaced);
            assertThat(found(stage, "group_id=" + stage.groupId)).hasSize(3);
            assertThat(found(stage, "group_id=" + UUID.randomUUID())).isEmpty();
            assertThat(found(stage, "fulfillment_summary_carrier_id=" + stage.carrierId))
                    .containsExactly(alive, replaced);
            assertThat(found(stage, "fulfillment_summary_status=replaced")).containsExactly(replaced);
            assertThat(found(
                            stage,
                            "fulfillment_summary_status=processing&fulfillment_summary_carrier_id=" + stage.carrierId))
                    .containsExactly(alive);
            assertThat(stage.get("employees/{id}/member_snapshots", employee).getList("response.id"))
                    .containsExactly(alive, replaced);
        }
    }

    @Test
    void snapshotsOfManyEmployeesAreFoundByTheirIds() {
        try (Stage stage = Stage.connected();
                Stage other = Stage.connected()) {
            JsonPath ada = stage.create(aSnapshot().of(anEmployee().knownAs("EMP-1")));
            JsonPath bo = stage.create(
                    aSnapshot().of(anEmployee().knownAs("EMP-2").who(aPerson().named("Ada", "Quist"))));
            String both = ada.getString("employee_id") + "," + bo.getString("employee_id");

            assertThat(found(stage, "employee_id=" + both)).containsExactly(bo.getString("id"), ada.getString("id"));
            assertThat(found(stage, "status=processing&employee_id=" + both)).isEmpty();
            assertThat(found(other, "employee_id=" + both)).isEmpty();
            assertThat(stage.get("groups/" + stage.groupId + "/member_snapshots?employee_id=" + both)
                            .getList("response.id"))
                    .hasSize(2);
        }
    }

    @Test
    void theOrderIsTheOneThatIsAskedFor() {
        try (Stage stage = Stage.connected()) {
            String first = stage.create(stage.single()).getString("id");
            String second = stage.create(aSnapshot()
                            .of(anEmployee().knownAs("EMP-2").who(aPerson().named("Ada", "Quist")))
                            .covering(stage.dental().enrolling(theEmployee().knownAs("EMP-2"))))
                    .getString("id");
            String third = stage.create(stage.single()).getString("id");

            assertThat(found(stage, "sort_direction=asc")).containsExactly(first, second, third);
            assertThat(found(stage, "sort_by=created")).containsExactly(third, second, first);
            assertThat(found(stage, "sort_by=modified&sort_direction=asc&id=" + first + "," + second))
                    .containsExactly(second, first);
            assertThat(found(stage, "sort_by=status&sort_direction=asc")).containsExactly(second, third, first);
            assertThat(found(stage, "sort_by=status")).containsExactly(first, third, second);
            assertThat(stage.get("groups/" + stage.groupId + "/member_snapshots?sort_by=status&page_size=1&offset=1")
                            .getList("response.id"))
                    .containsExactly(third);
            assertThat(found(stage, "is_current=true")).containsExactly(third, second);
            assertThat(found(stage, "is_current=false")).containsExactly(first);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=done",
                "sort_by=employee_id",
                "sort_by=createdAt",
                "sort_direction=up",
                "is_current=maybe",
                "id=x",
                "employee_id=x",
                "group_id=x",
                "fulfillment_summary_status=done",
                "fulfillment_summary_carrier_id=x",
                "page_size=0",
                "offset=-1"
            })
    void aFilterThatIsNoneIsRefused(String query) {
        try (Stage stage = Stage.withGroup()) {
            assertThat(stage.client().get("/api/v1/member_snapshots?" + query).statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void tooManyEmployeesAreRefused() {
        try (Stage stage = Stage.withGroup()) {
            String many = String.join(",", Collections.nCopies(101, stage.groupId.toString()));
            Response answer = stage.client().get("/api/v1/member_snapshots?employee_id=" + many);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("message")).isEqualTo("employee_id: More than 100 values.");
        }
    }

    @Test
    void theLastFourDigitsAreShownIfTheRestIsMasked() {
        try (Stage stage = Stage.connected()) {
            JsonPath created = stage.create(stage.family());
            String snapshot = "member_snapshots/" + created.getString("id");
            String current = "employees/" + created.getString("employee_id") + "/member_snapshot";

            assertThat(stage.get(snapshot).getString("member_snapshot.employee.person.ssn"))
                    .isEqualTo("123456789");
            assertThat(stage.get(snapshot + "?mask=ssn").getString("member_snapshot.employee.person.ssn"))
                    .isEqualTo("*****6789");
            assertThat(stage.get(current + "?mask=ssn").getString("employee.person.ssn"))
                    .isEqualTo("*****6789");
            for (String path : List.of(snapshot, current)) {
                assertThat(stage.client().get("/api/v1/" + path + "?mask=all").statusCode())
                        .isEqualTo(422);
            }
        }
    }

    @Test
    void theChangesTellWhatTheCarrierIsTold() {
        try (Stage stage = Stage.connected()) {
            JsonPath created = stage.create(stage.family());

            JsonPath changes = stage.get("member_snapshots/{id}/changes", created.getString("id"));

            assertThat(changes.getList("response.carrier_id")).containsExactly(stage.carrierId.toString());
            assertThat(changes.getList("response.status")).containsExactly("processing");
            assertThat(changes.getList("response[0].changes.type")).contains("addition");
            Map<String, Object> addition = changes.getMap("response[0].changes.find { it.type == 'addition' }");
            assertThat(addition)
                    .containsEntry("line_of_coverage", "dental")
                    .containsEntry("plan_id", stage.dentalPlan.toString())
                    .containsEntry("plan_name", Stage.DENTAL)
                    .containsEntry("effective_start_date", "2026-01-01")
                    .containsEntry("effective_end_date", "9999-12-31")
                    .containsKeys("individual_id", "individual_type", "enrollment_id", "fields");
        }
    }

    @Test
    void theStatusOfAnEmployeeTellsWhatIsPending() {
        try (Stage stage = Stage.connected()) {
            JsonPath created = stage.create(stage.single());

            JsonPath status = stage.get("employees/{id}/status", created.getString("employee_id"));

            assertThat(status.getList("carrier_statuses.carrier_id")).containsExactly(stage.carrierId.toString());
            assertThat(status.getString("carrier_statuses[0].status")).isEqualTo("pending_changes");
            assertThat(status.getMap("carrier_statuses[0].pending_changes[0]"))
                    .isEqualTo(
                            Map.of("id", created.getString("id"), "type", "member_snapshot", "status", "processing"));
            assertThat(status.getMap("carrier_statuses[0]").keySet()).doesNotContain("latest_platform_change");
        }
    }

    @Test
    void coverageThatACarrierToldIsInTheCurrentSnapshotAndStable() {
        try (Stage stage = Stage.withGroup()) {
            UUID employee = UUID.randomUUID();
            stage.complete(stage.enrolled(employee, aPerson().build()));

            JsonPath current = stage.get("employees/{id}/member_snapshot", employee);

            assertThat(current.getString("snapshot_mode")).isEqualTo("current_open");
            assertThat(current.getString("employee.group_id")).isEqualTo(stage.groupId.toString());
            assertThat(current.getList("coverages.plan_name")).containsExactly(Stage.DENTAL);
            assertThat(current.getString("coverages[0].enrolled_members[0].individual_id"))
                    .isEqualTo(employee.toString());
            assertThat(current.getMap("").keySet())
                    .containsExactlyInAnyOrder("snapshot_mode", "employee", "dependents", "coverages");
            assertThat(stage.get("employees/{id}/status", employee).getList("carrier_statuses.status"))
                    .containsExactly("stable");
        }
    }

    @Test
    void whatIsNotThereOrAnothersIsNotFoundEverywhere() {
        try (Stage stage = Stage.connected();
                Stage other = Stage.withGroup()) {
            JsonPath created = stage.create(stage.single());
            String snapshot = created.getString("id");
            String employee = created.getString("employee_id");

            assertNotFound(other, "member_snapshots/" + snapshot, "MemberSnapshot", snapshot);
            assertNotFound(other, "member_snapshots/" + snapshot + "/history", "MemberSnapshot", snapshot);
            assertNotFound(other, "member_snapshots/" + snapshot + "/changes", "MemberSnapshot", snapshot);
            assertNotFound(other, "member_snapshots/x", "MemberSnapshot", "x");
            assertNotFound(other, "employees/" + employee + "/member_snapshots", "Employee", employee);
            assertNotFound(other, "employees/" + employee + "/member_snapshot", "Employee", employee);
            assertNotFound(other, "employees/" + employee + "/status", "Employee", employee);
            assertNotFound(other, "groups/" + stage.groupId + "/member_snapshots", "Group", stage.groupId.toString());
            assertThat(found(other, "id=" + snapshot)).isEmpty();
        }
    }

    private static void assertNotFound(Stage stage, String path, String model, String id) {
        Response answer = stage.client().get("/api/v1/" + path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("message")).isEqualTo(model + " not found with UUID " + id);
    }

    private static List<String> found(Stage stage, String query) {
        return stage.get("member_snapshots?" + query).getList("response.id");
    }
}
