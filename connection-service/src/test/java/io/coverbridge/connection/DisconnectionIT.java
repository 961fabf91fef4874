package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.DisconnectionProgressed;
import io.coverbridge.events.DisconnectionRaised;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Disconnections, from the request to the carrier's word that the day has passed. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class DisconnectionIT {

    private static final String PATH = "/api/v1/group_disconnection_requests";
    private static final String END = "2031-03-31";

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    /** A group that is connected. */
    private record Connected(String group, String connection, String carrierGroupId) {

        static Connected make() {
            String carrierGroupId = Api.freshGroupId();
            Response made = Api.as(Api.DEMO)
                    .body(Api.newGroup(TestTopics.CARRIER, carrierGroupId))
                    .post("/api/v1/group_connections");
            String id = made.path("id");
            Connections.answer(UUID.fromString(id), 0, ConnectionStatus.PROCESSING, 1);
            Connections.answer(UUID.fromString(id), 0, ConnectionStatus.COMPLETED, 2);
            Connections.awaitStatus(UUID.fromString(id), "completed");
            return new Connected(made.path("group_id"), id, carrierGroupId);
        }

        Response disconnect(String date) {
            return Api.as(Api.DEMO)
                    .body("""
                            {"carrier_id": "%s", "group_id": "%s", "effective_end_date": "%s",
                             "reason": "lost_group", "context": "Maren Oldcastle has called."}
                            """.formatted(TestTopics.CARRIER, group, date))
                    .post(PATH);
        }

        UUID raise(@Nullable String endDate) {
            UUID id = UUID.randomUUID();
            DisconnectionRaised raised = new DisconnectionRaised(
                    id,
                    UUID.fromString(group),
                    TestTopics.CARRIER,
                    DisconnectionSource.CARRIER,
                    null,
                    null,
                    endDate == null ? null : LocalDate.parse(endDate),
                    Instant.now());
            send(EventType.DISCONNECTION_RAISED, id, 1, EventData.write(raised));
            awaitStatus(id.toString(), "needs_review");
            return id;
        }
    }

    @Test
    void aRequestIsProcessingUntilTheCarrierSaysThatItsDayHasPassed() {
        Connected connected = Connected.make();

        Response made = connected.disconnect(END);

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "organization_id",
                        "carrier_id",
                        "group_id",
                        "group_name",
                        "source_id",
                        "source_type",
                        "status",
                        "effective_end_date",
                        "completed",
                        "decided");
        assertThat(made.<String>path("status")).isEqualTo("processing");
        assertThat(made.<String>path("source_type")).isEqualTo("platform");
        assertThat(made.<String>path("group_name")).isEqualTo("Test Company");
        assertThat(made.<Object>path("decided")).isEqualTo(made.path("created"));
        assertThat(made.<Object>path("completed")).isNull();
        String id = made.path("id");
        Response read = Api.as(Api.DEMO).get(PATH + "/" + id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asString()).isEqualTo(made.asString());
        assertThat(read.header("ETag")).isEqualTo("\"" + made.path("version") + "\"");

        progress(id, 1, 1);

        Response completed = awaitStatus(id, "completed");
        assertThat(completed.<Object>path("completed")).isNotNull();
        assertThat(Api.as(Api.DEMO)
                        .get("/api/v1/group_connections/" + connected.connection())
                        .<Object>path("disconnected"))
                .isNotNull();
        List<ConsumerRecord<String, byte[]>> events =
                TestTopics.await(Topics.GROUP_CONNECTIONS, 2, TestTopics.about(UUID.fromString(id)));
        assertThat(events).allSatisfy(event -> assertThat(event.key()).isEqualTo(connected.group()));
        DisconnectionStatusChanged last = EventData.read(
                EventType.DISCONNECTION_STATUS_CHANGE, events.get(1).value());
        assertThat(last.endedConnections()).containsExactly(UUID.fromString(connected.connection()));
        assertThat(history(id)).containsExactly("processing", "completed");
    }

    @Test
    void aCompletedDisconnectionFreesThePairAndEndsTheConnectionForGood() {
        Connected connected = Connected.make();
        String id = connected.disconnect("2020-01-31").path("id");
        String again = Api.newGroup(TestTopics.CARRIER, connected.carrierGroupId());
        assertThat(Api.as(Api.DEMO)
                        .body(again)
                        .post("/api/v1/group_connections")
                        .statusCode())
                .isEqualTo(409);

        progress(id, 1, 1);
        awaitStatus(id, "completed");

        Response reconnected = Api.as(Api.DEMO)
                .body("""
                        {"carrier_id": "%s", "group_data": {"carrier_group_id": "%s"}}
                        """.formatted(TestTopics.CARRIER, connected.carrierGroupId()))
                .post("/api/v1/groups/" + connected.group() + "/group_connections");
        assertThat(reconnected.statusCode()).isEqualTo(201);
        assertThat(Api.as(Api.DEMO)
                        .body("{}")
                        .put("/api/v1/group_connections/" + connected.connection() + "/retry")
                        .statusCode())
                .isEqualTo(409);
        assertThat(connected.disconnect(END).statusCode())
                .as("the new connection is not completed yet")
                .isEqualTo(422);
    }

    @Test
    void aRejectionOrAnotherDateThatCrossesTheCarriersWordWins() {
        Connected connected = Connected.make();
        String id = connected.disconnect(END).path("id");
        Response moved = edit(id, version(id), "{\"status\": \"processing\", \"effective_end_date\": \"2031-06-30\"}");
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.<String>path("effective_end_date")).isEqualTo("2031-06-30");

        progress(id, 1, 1);

        Response rejected = Api.as(Api.DEMO).put(PATH + "/" + id + "/reject");
        assertThat(rejected.statusCode()).as(rejected.asString()).isEqualTo(200);
        progress(id, 2, 2);
        Connected sentinel = Connected.make();
        assertThat(sentinel.group()).isNotNull();
        assertThat(history(id)).containsExactly("processing", "processing", "rejected");
        assertThat(connected.disconnect(END).statusCode()).isEqualTo(201);
    }

    @Test
    void whatTheCarrierRaisesIsForThePlatformToDecide() {
        Connected connected = Connected.make();
        String id = connected.raise(null).toString();

        Response raised = Api.as(Api.DEMO).get(PATH + "/" + id);
        assertThat(raised.<String>path("source_type")).isEqualTo("carrier");
        assertThat(raised.<Object>path("decided")).isNull();
        assertThat(raised.jsonPath().getMap("")).doesNotContainKey("effective_end_date");
        assertThat(connected.disconnect(END).statusCode())
                .as("one is open already")
                .isEqualTo(409);
        Response without = Api.as(Api.DEMO).put(PATH + "/" + id + "/confirm");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.<String>path("message")).isEqualTo("effective_end_date: Missing data for required field.");

        Response confirmed = Api.as(Api.DEMO)
                .body("{\"effective_end_date\": \"" + END + "\"}")
                .put(PATH + "/" + id + "/confirm");

        assertThat(confirmed.<String>path("status")).isEqualTo("processing");
        assertThat(confirmed.<Object>path("decided")).isNotNull();
        assertThat(Api.as(Api.DEMO).put(PATH + "/" + id + "/confirm").statusCode())
                .isEqualTo(409);
        assertThat(Api.as(Api.DEMO)
                        .body("{\"reason\": \"payment_reinstated\"}")
                        .put(PATH + "/" + id + "/reject")
                        .<String>path("status"))
                .isEqualTo("rejected");
        assertThat(Api.anonymous()
                        .header("Authorization", "Bearer " + Api.token(Api.DEMO))
                        .put(PATH + "/" + id + "/reject")
                        .statusCode())
                .as("without a body and without a type of it")
                .isEqualTo(409);
        Response again = edit(id, version(id), "{\"status\": \"processing\", \"reason\": \"other\"}");
        assertThat(again.<String>path("status")).as(again.asString()).isEqualTo("processing");
        assertThat(again.<String>path("effective_end_date")).isEqualTo(END);
        assertThat(history(id)).containsExactly("needs_review", "processing", "rejected", "processing");
    }

    @Test
    void anEditNamesTheNewestVersion() {
        Connected connected = Connected.make();
        String id = connected.disconnect(END).path("id");
        String body = "{\"status\": \"rejected\"}";

        assertThat(edit(id, UUID.randomUUID().toString(), body).statusCode()).isEqualTo(409);
        assertThat(Api.as(Api.DEMO)
                        .header("If-Match", "\"" + UUID.randomUUID() + "\"")
                        .put(PATH + "/" + id + "/reject")
                        .statusCode())
                .isEqualTo(412);
        assertThat(edit(id, version(id), "{\"status\": \"completed\"}").statusCode())
                .isEqualTo(422);
        assertThat(edit(id, version(id), body).statusCode()).isEqualTo(200);
    }

    @Test
    void aRequestThatMakesNoSenseIsRefusedWithTheReason() {
        Connected connected = Connected.make();
        String group = Api.as(Api.DEMO)
                .body("{\"name\": \"Unconnected\"}")
                .post("/api/v1/groups")
                .path("id");

        Response empty = Api.as(Api.DEMO).body("{\"reason\": \"boredom\"}").post(PATH);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.<String>path("message"))
                .contains(
                        "carrier_id: Missing data for required field.",
                        "group_id: Missing data for required field.",
                        "effective_end_date: Missing data for required field.",
                        "reason: Must be one of: ");
        assertThat(new Connected(group, "", "").disconnect(END).statusCode()).isEqualTo(422);
        assertThat(new Connected(UUID.randomUUID().toString(), "", "")
                        .disconnect(END)
                        .statusCode())
                .isEqualTo(404);
        assertThat(connected.disconnect("1492-10-12").statusCode()).isEqualTo(422);
        assertThat(connected.disconnect("tomorrow").statusCode()).isEqualTo(422);
    }

    @Test
    void anotherOrganizationSeesNothingOfIt() {
        Connected connected = Connected.make();
        String id = connected.disconnect(END).path("id");

        Stream.of(
                        PATH + "/" + id,
                        PATH + "/" + id + "/history",
                        "/api/v1/groups/" + connected.group() + "/group_disconnection_requests",
                        "/api/v1/" + connected.group() + "/group_disconnection_requests")
                .forEach(path -> assertThat(Api.as(Api.OTHER).get(path).statusCode())
                        .as(path)
                        .isEqualTo(404));
        assertThat(Api.as(Api.OTHER).put(PATH + "/" + id + "/reject").statusCode())
                .isEqualTo(404);
        assertThat(Api.as(Api.OTHER).get(PATH + "?id=" + id).<Integer>path("meta.total_records"))
                .isZero();
        assertThat(Api.as(Api.DEMO)
                        .get("/api/v1/" + connected.group() + "/group_disconnection_requests")
                        .<List<String>>path("response.id"))
                .containsExactly(id);
    }

    @Test
    void theListIsFilteredAndSortedByWhatTheApiNames() {
        Connected first = Connected.make();
        Connected second = Connected.make();
        String early = first.disconnect("2041-01-31").path("id");
        String late = second.disconnect("2041-12-31").path("id");
        Api.as(Api.DEMO).put(PATH + "/" + late + "/reject");
        String both = "id=" + early + "," + late;

        Map.of(
                        both,
                        List.of(late, early),
                        both + "&status=processing",
                        List.of(early),
                        both + "&status=processing,rejected&sort_by=created&sort_direction=asc",
                        List.of(early, late),
                        both + "&sort_by=status&sort_direction=asc",
                        List.of(early, late),
                        both + "&group_id=" + second.group(),
                        List.of(late),
                        both + "&carrier_id=" + TestTopics.CARRIER + "&source_type=platform",
                        List.of(late, early),
                        both + "&source_type=carrier",
                        List.<String>of(),
                        "min_effective_end_date=2041-12-01&max_effective_end_date=2041-12-31",
                        List.of(late),
                        both + "&search=est%20COMP",
                        List.of(late, early),
                        both + "&search=%25",
                        List.<String>of())
                .forEach((query, expected) -> assertThat(Api.as(Api.DEMO)
                                .urlEncodingEnabled(false)
                                .get(PATH + "?" + query)
                                .<List<String>>path("response.id"))
                        .as(query)
                        .isEqualTo(expected));
        assertThat(Api.as(Api.DEMO)
                        .get(PATH + "?status=done&sort_by=group&min_effective_end_date=2041")
                        .<String>path("message"))
                .contains("status: ", "sort_by: ", "min_effective_end_date: ");
    }

    @Test
    void aGroupThatAnOperatorProtectsIsNotDisconnected() {
        Connected connected = Connected.make();
        String raised = connected.raise(END).toString();
        String protection = "/ops/v1/groups/" + connected.group() + "/protection";
        assertThat(Api.as(Api.DEMO).get(protection).statusCode()).isEqualTo(403);

        Response set =
                Api.as("operator").body("{\"reason\": \"Under contract\"}").put(protection);

        assertThat(set.statusCode()).as(set.asString()).isEqualTo(200);
        assertThat(set.<Boolean>path("is_protected")).isTrue();
        Response refused = connected.disconnect(END);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getMap("").keySet()).containsExactly("message");
        assertThat(Api.as(Api.DEMO).put(PATH + "/" + raised + "/confirm").statusCode())
                .isEqualTo(403);
        Response lifted = Api.as("operator").delete(protection);
        assertThat(lifted.<List<Boolean>>path("changes.is_protected")).containsExactly(true, false);
        assertThat(Api.as(Api.DEMO).put(PATH + "/" + raised + "/confirm").statusCode())
                .isEqualTo(200);
        assertThat(Api.as("operator")
                        .get("/ops/v1/groups/" + UUID.randomUUID() + "/protection")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWordOfTheCarrierThatFitsNoDecisionIsPutAside() {
        String id = Connected.make().disconnect(END).path("id");

        progress(id, 5, 1);

        assertThat(TestTopics.header(
                        TestTopics.await(
                                        Topics.CARRIER_UPDATES.deadLetters(Services.CONNECTION),
                                        1,
                                        TestTopics.about(UUID.fromString(id)))
                                .get(0),
                        "dead-letter-reason"))
                .isEqualTo("carrier-updates: disconnection " + id + " has no decision number 5");
    }

    private static void progress(String id, int decision, long sequence) {
        UUID subject = UUID.fromString(id);
        send(
                EventType.DISCONNECTION_PROGRESS,
                subject,
                sequence,
                EventData.write(new DisconnectionProgressed(
                        subject, TestTopics.CARRIER, decision, DisconnectionStatus.COMPLETED, Instant.now())));
    }

    private static void send(EventType<?> type, UUID subject, long sequence, byte[] data) {
        TestTopics.send(
                Topics.CARRIER_UPDATES,
                subject.toString(),
                TestTopics.envelope(type, subject, Api.DEMO_ORGANIZATION, sequence, data));
    }

    private static Response edit(String id, String version, String body) {
        return Api.as(Api.DEMO).body(body).put(PATH + "/" + id + "/" + version);
    }

    private static String version(String id) {
        return Api.as(Api.DEMO).get(PATH + "/" + id).path("version");
    }

    private static List<String> history(String id) {
        return Api.as(Api.DEMO).get(PATH + "/" + id + "/history").path("response.status");
    }

    private static Response awaitStatus(String id, String status) {
        return await("disconnection " + status)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> Api.as(Api.DEMO).get(PATH + "/" + id),
                        answer -> status.equals(answer.<String>path("status")));
    }
}
