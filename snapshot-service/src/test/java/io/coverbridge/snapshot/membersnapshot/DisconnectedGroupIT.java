package io.coverbridge.snapshot.membersnapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a disconnection means for snapshots, plans and the structure of a group. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class DisconnectedGroupIT {

    @Test
    void afterADisconnectionTheCarrierIsNoneOfTheGroupsUntilItIsConnectedAgain() {
        try (Stage stage = Stage.withGroup()) {
            UUID connection = stage.complete();
            stage.tellCompleted(connection);
            JsonPath first = stage.create(stage.single());
            UUID employee = UUID.fromString(first.getString("employee_id"));
            stage.answer(stage.instruction(employee, 1), FulfillmentStatus.SENT, 1);
            stage.awaitStatus(first.getString("id"), "completed");

            stage.disconnect(connection, "2026-10-31");

            JsonPath refused = stage.create(stage.family());
            assertThat(refused.getList("fulfillment_summary.status")).containsExactly("invalid");
            assertThat(refused.getString("status")).isEqualTo("canceled");
            assertThat(stage.client()
                            .body("{}")
                            .post("/api/v1/groups/" + stage.groupId + "/audit_requests")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(stage.get("plans/{id}?effective_date=2026-10-01", stage.dentalPlan)
                            .getString("plan.effective_end_date"))
                    .isEqualTo("2026-10-31");

            stage.complete();

            JsonPath again = stage.create(stage.family());
            assertThat(again.getList("fulfillment_summary.status")).containsExactly("processing");
            // The completion that comes again ends the connections that it names, and no other.
            stage.disconnect(connection, "2026-10-31");
            assertThat(stage.create(stage.family()).getList("fulfillment_summary.status"))
                    .containsExactly("processing");
        }
    }

    @Test
    void aPartThatHasWaitedForTheConnectionIsInvalidOnceThatIsOver() {
        try (Stage stage = Stage.withGroup()) {
            UUID connection = stage.connect(stage.carrierId);
            JsonPath created = stage.create(stage.family());
            assertThat(created.getList("fulfillment_summary.status")).containsExactly("scheduled");

            stage.disconnect(connection, "2026-10-31");

            JsonPath canceled = stage.awaitStatus(created.getString("id"), "canceled");
            assertThat(canceled.getList("fulfillment_summary.status")).containsExactly("invalid");
            assertThat(canceled.getList("fulfillment_summary[0].errors")).hasSize(1);
        }
    }

    @Test
    void locationsAndConfigurationsComeWithTheSyncAndTheOrganizationSetsTheExchange() {
        try (Stage stage = Stage.withGroup()) {
            UUID connection = stage.complete();
            String group = "/api/v1/groups/" + stage.groupId;

            Response locations = stage.client().get(group + "/locations");
            assertThat(locations.<List<String>>path("response.display_name")).containsExactly("Headquarters");
            assertThat(locations.<Map<String, Object>>path("response[0]").keySet())
                    .containsExactlyInAnyOrder(
                            "id", "version", "created", "modified", "group_id", "display_name", "address");
            assertThat(locations.<String>path("response[0].address.zip_code")).isEqualTo("97103");
            String location = locations.path("response[0].id");
            assertThat(stage.client().get(group + "/locations/" + location).<String>path("id"))
                    .isEqualTo(location);
            assertThat(stage.client()
                            .get(group + "/locations/" + UUID.randomUUID())
                            .statusCode())
                    .isEqualTo(404);

            Response listed = stage.client().get(group + "/carrier_configurations");
            assertThat(listed.jsonPath().getList("$")).hasSize(1);
            assertThat(listed.<Map<String, Object>>path("[0]").keySet())
                    .containsExactlyInAnyOrder(
                            "id",
                            "version",
                            "group_id",
                            "carrier_id",
                            "carrier_group_id",
                            "configuration",
                            "connection_configuration");
            assertThat(listed.<String>path("[0].carrier_group_id")).isEqualTo("00110011");
            assertThat(listed.<List<String>>path("[0].configuration.bill_groups"))
                    .containsExactly("001");
            assertThat(listed.<Object>path("[0].connection_configuration")).isNull();
            String one = group + "/carrier_configurations/" + listed.path("[0].id") + "/";
            String body = """
                    {"connection_configuration": {"connection_tier": "premier", "data_exchange":
                      {"enrollments": {"to_carrier": {"enabled": true, "default_method": "api"}}}}}
                    """;
            Response set = stage.client().body(body).put(one + listed.path("[0].version"));
            assertThat(set.statusCode()).as(set.asString()).isEqualTo(201);
            assertThat(set.<String>path("connection_configuration.connection_tier"))
                    .isEqualTo("premier");
            assertThat(stage.client()
                            .body(body)
                            .put(one + listed.path("[0].version"))
                            .statusCode())
                    .isEqualTo(409);
            assertThat(stage.client()
                            .body(body.replace("premier", "golden").replace("\"api\"", "\"pigeon\""))
                            .put(one + set.path("version"))
                            .<String>path("message"))
                    .contains("connection_tier: Must be", "default_method: Must be");

            stage.disconnect(connection, "2026-10-31");

            assertThat(stage.client()
                            .get(group + "/carrier_configurations?effective_date=2026-11-01")
                            .jsonPath()
                            .getList("$"))
                    .isEmpty();
            assertThat(stage.client()
                            .get(group + "/carrier_configurations?effective_date=2026-10-31")
                            .jsonPath()
                            .getList("$"))
                    .hasSize(1);
            Stage.clientOf(UUID.randomUUID()).get(group + "/locations").then().statusCode(404);
            Stage.clientOf(UUID.randomUUID())
                    .get(group + "/carrier_configurations")
                    .then()
                    .statusCode(404);
        }
    }
}
