package io.coverbridge.connection;

import static org.awaitility.Awaitility.await;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.Topics;
import java.time.Duration;
import java.util.UUID;

/** Connections of the demo organization, and the carrier's answers to them. */
final class Connections {

    private Connections() {}

    static UUID create() {
        return UUID.fromString(Api.as(Api.DEMO)
                .body(Api.newGroup(TestTopics.CARRIER, Api.freshGroupId()))
                .post("/api/v1/group_connections")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    static void answer(UUID id, int request, ConnectionStatus status, long sequence) {
        TestTopics.send(
                Topics.CARRIER_UPDATES,
                id.toString(),
                TestTopics.progress(Api.DEMO_ORGANIZATION, id, request, status, sequence));
    }

    static void awaitStatus(UUID id, String status) {
        await("connection " + status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> Api.as(Api.DEMO)
                                .get("/api/v1/group_connections/" + id)
                                .path("status"),
                        status::equals);
    }
}
