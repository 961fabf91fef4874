package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was put aside: listed by its metadata, sent again, or discarded. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class DeadLettersIT {

    private static final String PATH = "/ops/v1/dead_letters";
    private static final String OPERATOR = "operator";
    private static final String PAYLOAD = "a payload that names Jane Roe";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void aLetterThatCanBeAppliedByNowIsSentAgainAndHasItsEffectOnce() {
        UUID id = Connections.create();
        Connections.answer(id, 0, ConnectionStatus.COMPLETED, 5);
        JsonPath letter = listed(id);
        assertThat(letter.getString("status")).isEqualTo("open");
        assertThat(letter.getString("reason")).contains("cannot go from created to completed");
        assertThat(letter.getString("topic")).isEqualTo(Topics.CARRIER_UPDATES.name());
        assertThat(letter.getString("consumer")).isEqualTo(Services.CONNECTION);
        assertThat(letter.getString("organization_id")).isEqualTo(Api.DEMO_ORGANIZATION.toString());
        assertThat(letter.getInt("sequence")).isEqualTo(5);
        assertThat(letter.getMap("").keySet()).doesNotContain("data", "payload", "value", "key");
        // What it lacked has happened since.
        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 4);
        Connections.awaitStatus(id, "processing");

        Response replay = decide(letter, "replay");

        assertThat(replay.statusCode()).as(replay.asString()).isEqualTo(202);
        assertThat(replay.path("decided_by").toString()).isEqualTo(OPERATOR);
        awaitLetter(letter, "replayed");
        Connections.awaitStatus(id, "completed");
        assertThat(decide(letter, "replay").statusCode()).isEqualTo(409);
        assertThat(decide(letter, "discard").statusCode()).isEqualTo(409);
        // As after a crash between the sending and the note: sent once more, without another effect.
        execute("update dead_letters set status = 'replaying' where id = $1", UUID.fromString(letter.getString("id")));
        awaitLetter(letter, "replayed");
        assertThat(TestTopics.await(
                        Topics.CARRIER_UPDATES,
                        2,
                        message -> TestTopics.header(message, EventHeaders.REPLAY_OF)
                                .equals(letter.getString("id"))))
                .hasSize(2);
        assertThat(Api.as(Api.DEMO)
                        .get("/api/v1/group_connections/" + id + "/history")
                        .jsonPath()
                        .getList("response.status"))
                .containsOnlyOnce("completed");
    }

    @Test
    void aLetterThatIsStillPoisonedComesBackAsANewOneThatNamesIt() {
        UUID nobody = UUID.randomUUID();
        Connections.answer(nobody, 0, ConnectionStatus.PROCESSING, 1);
        JsonPath letter = listed(nobody);

        assertThat(decide(letter, "replay").statusCode()).isEqualTo(202);

        awaitLetter(letter, "replayed");
        JsonPath again = await("the new letter")
                .atMost(PATIENCE)
                .until(() -> find("status=open", nobody), found -> found != null);
        assertThat(again.getString("replay_of")).isEqualTo(letter.getString("id"));
        assertThat(again.getString("id")).isNotEqualTo(letter.getString("id"));
        assertThat(decide(again, "discard").statusCode()).isEqualTo(200);
        assertThat(Api.as(OPERATOR)
                        .get(PATH + "/" + again.getString("id"))
                        .path("status")
                        .toString())
                .isEqualTo("discarded");
    }

    @Test
    void whatIsForAnotherConsumerIsPassedOver() {
        UUID id = Connections.create();
        Map<String, byte[]> headers = new LinkedHashMap<>(
                EventHeaders.write(TestTopics.progress(Api.DEMO_ORGANIZATION, id, 0, ConnectionStatus.PROCESSING, 1)));
        headers.put(EventHeaders.REPLAY_FOR, Services.SNAPSHOT.getBytes(StandardCharsets.UTF_8));
        TestTopics.send(
                Topics.CARRIER_UPDATES,
                id.toString(),
                headers,
                TestTopics.progress(Api.DEMO_ORGANIZATION, id, 0, ConnectionStatus.PROCESSING, 1)
                        .data());

        // Behind it on the same partition: were that one applied, this one would be allowed.
        Connections.answer(id, 0, ConnectionStatus.COMPLETED, 2);

        assertThat(listed(id).getString("reason")).contains("cannot go from created to completed");
    }

    @Test
    void garbageIsListedWithoutWhatItSays() {
        Topic topic = Topics.CARRIER_ROSTERS.deadLetters(Services.SNAPSHOT);
        String mark = UUID.randomUUID().toString();
        TestTopics.send(
                topic,
                "Jane Roe",
                Map.of(
                        "dead-letter-reason",
                        ("roster: " + mark + "\n\0").getBytes(StandardCharsets.UTF_8),
                        EventHeaders.TYPE,
                        "Jane Roe".getBytes(StandardCharsets.UTF_8),
                        EventHeaders.SUBJECT,
                        "Jane Roe".getBytes(StandardCharsets.UTF_8),
                        EventHeaders.SEQUENCE,
                        "first".getBytes(StandardCharsets.UTF_8),
                        EventHeaders.TIME,
                        new byte[] {(byte) 0xff, 0}),
                PAYLOAD.getBytes(StandardCharsets.UTF_8));
        TestTopics.send(topic, "Jane Roe", Map.of(), null);

        JsonPath letter = await("the letter")
                .atMost(PATIENCE)
                .until(
                        () -> first("consumer=snapshot-service&topic=carrier-rosters.v1", "reason", "roster: " + mark),
                        found -> found != null);

        assertThat(letter.getMap("").toString()).doesNotContain("Jane");
        assertThat(letter.getString("type")).isNull();
        assertThat(letter.getString("occurred")).isNull();
        assertThat(letter.getInt("bytes")).isEqualTo(PAYLOAD.length());
        await("the record without anything")
                .atMost(PATIENCE)
                .until(
                        () -> first("consumer=snapshot-service&topic=carrier-rosters.v1", "reason", "no reason given"),
                        found -> found != null);
    }

    @Test
    void aRecordThatRetentionTookIsSaidSo() {
        UUID nobody = UUID.randomUUID();
        Connections.answer(nobody, 0, ConnectionStatus.PROCESSING, 1);
        JsonPath letter = listed(nobody);
        UUID id = UUID.fromString(letter.getString("id"));
        UUID gone = UUID.randomUUID();
        execute("""
                insert into dead_letters (id, topic, partition, record_offset, put_aside_at, source_topic, consumer, reason,
                                          bytes, status)
                select $2, topic, partition, 987654321, put_aside_at, source_topic, consumer, reason, bytes, 'open'
                from dead_letters where id = $1
                """, id, gone);

        assertThat(Api.as(OPERATOR).post(PATH + "/" + gone + "/replay").statusCode())
                .isEqualTo(202);

        await("expiry")
                .atMost(PATIENCE)
                .until(() -> Api.as(OPERATOR).get(PATH + "/" + gone).path("status"), "expired"::equals);
        assertThat(Api.as(OPERATOR).post(PATH + "/" + gone + "/replay").statusCode())
                .isEqualTo(409);
    }

    @Test
    void manyAreDecidedOnByConditionsAndOnlyOperatorsMay() {
        UUID organization = UUID.randomUUID();
        for (int number = 1; number <= 3; number++) {
            TestTopics.send(
                    Topics.CARRIER_UPDATES,
                    organization.toString(),
                    TestTopics.envelope(
                            EventType.CONNECTION_PROGRESS,
                            UUID.randomUUID(),
                            organization,
                            number,
                            "not json".getBytes(StandardCharsets.UTF_8)));
        }
        String filter = "organization_id=" + organization;
        await("three letters")
                .atMost(PATIENCE)
                .until(
                        () -> Api.as(OPERATOR).get(PATH + "?" + filter).path("meta.total_records"),
                        Integer.valueOf(3)::equals);

        Response discarded = Api.as(OPERATOR)
                .body("{\"organization_id\": \"%s\", \"topic\": \"carrier-updates.v1\"}".formatted(organization))
                .post(PATH + "/discard");

        assertThat(discarded.statusCode()).isEqualTo(200);
        assertThat(discarded.path("dead_letters").toString()).isEqualTo("3");
        assertThat(Api.as(OPERATOR)
                        .get(PATH + "?status=discarded&page_size=2&" + filter)
                        .jsonPath()
                        .getList("response"))
                .hasSize(2);
        assertThat(Api.as(OPERATOR).get(PATH + "?until=1&" + filter).jsonPath().getList("response"))
                .isEmpty();
        assertThat(Api.as(OPERATOR)
                        .get(PATH + "?status=lost&since=x&organization_id=1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.as(OPERATOR).body("{}").post(PATH + "/replay").statusCode())
                .isEqualTo(422);
        assertThat(Api.as(OPERATOR).get(PATH + "/" + organization).statusCode()).isEqualTo(404);
        assertThat(Api.as(Api.DEMO).get(PATH).statusCode()).isEqualTo(403);
    }

    private static JsonPath listed(UUID subject) {
        return await("the dead letter of " + subject)
                .atMost(PATIENCE)
                .until(() -> find("status=open", subject), found -> found != null);
    }

    private static @Nullable JsonPath find(String query, UUID subject) {
        return first(query, "subject", subject.toString());
    }

    private static @Nullable JsonPath first(String query, String field, String start) {
        JsonPath page = Api.as(OPERATOR).get(PATH + "?page_size=100&" + query).jsonPath();
        String id = page.param("start", start)
                .getString("response.find { it." + field + " != null && it." + field + ".startsWith(start) }?.id");
        return id == null ? null : Api.as(OPERATOR).get(PATH + "/" + id).jsonPath();
    }

    private static Response decide(JsonPath letter, String what) {
        return Api.as(OPERATOR).post(PATH + "/" + letter.getString("id") + "/" + what);
    }

    private static void awaitLetter(JsonPath letter, String status) {
        await("letter " + status)
                .atMost(PATIENCE)
                .until(
                        () -> Api.as(OPERATOR)
                                .get(PATH + "/" + letter.getString("id"))
                                .path("status"),
                        status::equals);
    }

    private void execute(String sql, Object... values) {
        system.preparedQuery(sql).execute(Tuple.from(values)).await().atMost(PATIENCE);
    }
}
