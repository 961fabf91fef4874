package io.coverbridge.snapshot.membersnapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dry run: the same answer, and no trace of it. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class TestSnapshotIT {

    @Test
    void aDryRunTellsWhatWouldBeAndStoresNothing() {
        try (Stage stage = Stage.connected()) {
            stage.create(stage.single());
            List<String> before = Rows.all(stage.organizationId);

            Response answer = test(stage, stage.family(), "");

            assertThat(answer.statusCode()).isEqualTo(200);
            JsonPath body = answer.jsonPath();
            assertThat(body.getMap("").keySet()).containsExactlyInAnyOrder("member_snapshot", "trace_ids");
            assertThat(body.getList("trace_ids")).hasSize(1);
            assertThat(body.getString("member_snapshot.status")).isEqualTo("processing");
            assertThat(body.getList("member_snapshot.fulfillment_summary.status"))
                    .containsExactly("processing");
            assertThat(body.getList("member_snapshot.created_members.type")).containsExactly("dependent");
            assertThat(body.getString("member_snapshot.member_snapshot.employee.custom_individual_id"))
                    .isEqualTo("EMP-1");
            assertThat(Rows.all(stage.organizationId)).isEqualTo(before);
        }
    }

    @Test
    void aCarrierCanCountAsConnectedOrNot() {
        try (Stage stage = Stage.connected()) {
            Response without = test(stage, stage.single(), overriding(stage, false));
            Response with = test(stage, stage.single(), overriding(stage, true));

            assertThat(without.jsonPath().getList("member_snapshot.fulfillment_summary.status"))
                    .containsExactly("invalid");
            assertThat(with.jsonPath().getList("member_snapshot.fulfillment_summary.status"))
                    .containsExactly("processing");
        }
    }

    @Test
    void ruleSetsAreAcceptedAndDoNothing() {
        try (Stage stage = Stage.connected()) {
            Response answer = test(
                    stage,
                    stage.single(),
                    ", \"rule_set_overrides\": {\"primary\": \"2f4f3a0e-55cf-4d9b-9d0f-7a5a3e1f7b11\"}");

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void faultsAreToldByTheirPlaceInTheBody() {
        try (Stage stage = Stage.connected()) {
            Response empty = stage.client().body("{}").post(path(stage));
            Response broken = stage.client().body("{\"member_snapshot\": {}}").post(path(stage));

            assertThat(empty.statusCode()).isEqualTo(422);
            assertThat(empty.jsonPath().getString("message"))
                    .isEqualTo("member_snapshot: Missing data for required field.");
            assertThat(broken.statusCode()).isEqualTo(422);
            assertThat(broken.jsonPath().getString("message")).contains("member_snapshot.employee: ");
        }
    }

    private static Response test(Stage stage, SnapshotBuilder snapshot, String more) {
        return stage.client()
                .body("{\"member_snapshot\": " + snapshot.json() + more + "}")
                .post(path(stage));
    }

    private static String overriding(Stage stage, boolean connected) {
        return ", \"carrier_overrides\": [{\"carrier_id\": \"" + stage.carrierId + "\", \"connected\": " + connected
                + "}]";
    }

    private static String path(Stage stage) {
        return "/api/v1/groups/" + stage.groupId + "/member_snapshots/test";
    }
}
