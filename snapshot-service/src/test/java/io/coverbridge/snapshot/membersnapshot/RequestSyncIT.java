package io.coverbridge.snapshot.membersnapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSyncRequested;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A platform asks for a sync. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class RequestSyncIT {

    @Test
    void whatIsAskedForGoesOutOncePerConnection() {
        try (Stage stage = Stage.withGroup()) {
            UUID connection = stage.complete();
            String path = "/api/v1/groups/" + stage.groupId + "/audit_requests";
            assertThat(stage.client().body("{}").post(path).statusCode()).isEqualTo(409);
            stage.tellCompleted(connection);

            Response ofAll = stage.client().body("{}").post(path);
            Response ofOne = stage.client()
                    .body("{\"carrier_id\":\"" + stage.carrierId + "\"}")
                    .post(path);

            assertThat(ofAll.statusCode()).isEqualTo(202);
            assertThat(ofAll.jsonPath().getMap("").keySet()).containsExactly("group_id", "requests");
            assertThat(ofAll.jsonPath().getString("requests[0].carrier_id")).isEqualTo(stage.carrierId.toString());
            assertThat(stage
                            .instructions()
                            .await(
                                    "two requests",
                                    2,
                                    TopicReader.of(EventType.GROUP_SYNC_REQUESTED)
                                            .and(message -> message.key().equals(stage.groupId.toString())))
                            .stream()
                            .map(message -> TopicReader.data(EventType.GROUP_SYNC_REQUESTED, message)))
                    .containsExactly(requested(stage, connection, ofAll), requested(stage, connection, ofOne));
        }
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        try (Stage stage = Stage.withGroup()) {
            stage.tellCompleted(stage.complete());
            UUID other = UUID.randomUUID();

            Response unconnected = stage.client()
                    .body("{\"carrier_id\":\"" + other + "\"}")
                    .post("/api/v1/groups/" + stage.groupId + "/audit_requests");
            Response unknown = stage.client().body("{}").post("/api/v1/groups/" + other + "/audit_requests");
            Response strange =
                    Stage.clientOf(other).body("{}").post("/api/v1/groups/" + stage.groupId + "/audit_requests");

            assertThat(unconnected.statusCode()).isEqualTo(422);
            assertThat(unconnected.jsonPath().getString("message"))
                    .isEqualTo("carrier_id: The group has no completed connection to this carrier.");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(strange.statusCode()).isEqualTo(404);
        }
    }

    private static GroupSyncRequested requested(Stage stage, UUID connection, Response answer) {
        return new GroupSyncRequested(
                UUID.fromString(answer.jsonPath().getString("requests[0].id")),
                connection,
                stage.groupId,
                stage.carrierId);
    }
}
