package io.coverbridge.connection;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.retention.Retention;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events are counted once each, by when they occurred. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class EventStatisticsIT {

    private static final String PATH = "/api/v1/event_statistics";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SNAPSHOT_CHANGE = "io.coverbridge.member_snapshot.status_change.v1";

    /** The start of a day, so that it is that of an hour and of five minutes, too. */
    private final long day = (Instant.now().getEpochSecond() / 86_400 - 2) * 86_400;

    private final UUID carrier = UUID.randomUUID();
    private FreshOrganization organization;

    @Inject
    TenantConnections database;

    @Inject
    Retention retention;

    @BeforeEach
    void anOrganizationHasNoEvents() {
        organization = FreshOrganization.open("Statistics");
    }

    @Test
    void eachEventIsCountedOnceByWhatItSaysOfItself() throws IOException {
        UUID group = UUID.randomUUID();
        String completed = "{\"carrier_id\": \"%s\", \"status\": \"completed\", \"previous_status\": \"processing\"}"
                .formatted(carrier);
        EventEnvelope first = event(PublicEvents.STATUS_CHANGE, day + 10, completed);
        List<EventEnvelope> events = new ArrayList<>(List.of(
                first,
                event(PublicEvents.STATUS_CHANGE, day + 299, completed),
                first,
                event(PublicEvents.STATUS_CHANGE, day + 20, "{\"status\": \"\\u0000\"}"),
                event(PublicEvents.STATUS_CHANGE, day + 300, completed),
                event("io.coverbridge.unheard_of.v2", day + 7_200, "{\"status\": \"Ann Field\", \"carrier_id\": 7}"),
                event("io.coverbridge.unheard_of.v2", day + 7_201, "{\"status\": true, \"carrier_id\": \"x\"}")));
        events.add(first);
        try (Broker broker = new Broker()) {
            broker.sendAll(Topics.GROUP_CONNECTIONS, group.toString(), events);
            broker.sendAll(
                    Topics.MEMBER_SNAPSHOTS,
                    group.toString(),
                    List.of(event(SNAPSHOT_CHANGE, day + 11, "{\"status\": \"sent\"}")));
        }
        awaitTotal(6);
        try (Broker broker = new Broker()) {
            // A repetition in a poll of its own, and one more behind it that shows that it was read.
            broker.sendAll(Topics.GROUP_CONNECTIONS, group.toString(), List.of(first));
            broker.send(Topics.GROUP_CONNECTIONS, group.toString(), event(PublicEvents.STATUS_CHANGE, day + 12, "{}"));
        }
        awaitTotal(7);

        JsonPath fine = ask(organization, Map.of("from", day + 299, "to", day + 7_202, "bucket_seconds", 300));
        assertThat(fine.getMap("").keySet()).containsExactly("from", "to", "bucket_seconds", "buckets");
        assertThat(fine.getMap(""))
                .containsEntry("from", (int) day)
                .containsEntry("to", (int) day + 7_202)
                .containsEntry("bucket_seconds", 300);
        assertThat(fine.<Map<String, Object>>getList("buckets"))
                .containsExactly(
                        Map.of(
                                "start",
                                (int) day,
                                "counts",
                                List.of(
                                        Map.of("type", "group_connection_request.status_change", "count", 1),
                                        completed(2),
                                        Map.of("type", "member_snapshot.status_change", "status", "sent", "count", 1))),
                        Map.of("start", (int) day + 300, "counts", List.of(completed(1))),
                        Map.of(
                                "start",
                                (int) day + 7_200,
                                "counts",
                                List.of(Map.of("type", "unheard_of.v2", "count", 2))));
        JsonPath hours = ask(organization, Map.of("from", day + 3_599, "to", day + 7_200));
        assertThat(hours.<Integer>getList("buckets.start")).containsExactly((int) day);
        assertThat(hours.<Map<String, Object>>getList("buckets[0].counts")).contains(completed(3));
        JsonPath days = ask(organization, Map.of("from", day + 86_399, "to", day + 86_400, "bucket_seconds", 86_400));
        assertThat(days.<Integer>getList("buckets.counts.flatten().count")).containsExactly(1, 3, 1, 2);
        assertThat(ask(organization, Map.of()).getList("buckets")).isEmpty();

        assertThat(ask(FreshOrganization.open("No Statistics"), Map.of("from", day, "to", day + 86_400))
                        .getList("buckets"))
                .isEmpty();
        assertThat(counted()).hasSize(5).containsExactlyInAnyOrderElementsOf(read(backfill()));
    }

    @Test
    void countsAreKeptAsLongAsTheFeed() {
        String insert = """
                insert into event_counts (organization_id, bucket_at, type, count)
                select $1, now() - days * interval '1 day', 'group.created', 1
                from unnest(array[30, 32, 40]) as old (days)
                """;
        write(insert);
        assertThat(counted()).hasSize(3);

        retention.run().await().atMost(PATIENCE);

        assertThat(counted()).hasSize(1);
    }

    @Test
    void whatDoesNotFitIntoAnAnswerAndWhatIsNoTimeIsRefused() {
        write("""
                insert into event_counts (organization_id, bucket_at, type, count)
                select $1, '2001-01-01 00:00:00+00', 'type_' || number, 1
                from generate_series(1, 20001) as number
                """);
        long then = Instant.parse("2001-01-01T00:00:00Z").getEpochSecond();

        assertRefused(Map.of("from", then, "to", then + 1), "from: More than 20000 counts; ask for a shorter time.");
        assertRefused(Map.of("from", day, "to", day), "to: Must be after from.");
        assertRefused(Map.of("from", 0), "bucket_seconds: More than 750 buckets.");
        assertRefused(
                Map.of("from", "monday", "to", "-1", "bucket_seconds", "60"),
                "from: Not a valid time.; to: Not a valid time.; bucket_seconds: Must be one of: 300, 3600, 86400.");
        assertThat(Api.as("operator").get(PATH).statusCode()).isEqualTo(403);
        assertThat(Api.anonymous().get(PATH).statusCode()).isEqualTo(401);
        retention.run().await().atMost(PATIENCE);
        assertThat(counted()).isEmpty();
    }

    private void assertRefused(Map<String, ?> parameters, String message) {
        Response answer = organization.request().queryParams(parameters).get(PATH);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo(message);
    }

    private Map<String, Object> completed(int count) {
        return Map.of(
                "type",
                "group_connection_request.status_change",
                "carrier_id",
                carrier.toString(),
                "status",
                "completed",
                "previous_status",
                "processing",
                "count",
                count);
    }

    private void awaitTotal(int wanted) {
        await(wanted + " counted events")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> ask(organization, Map.of("from", day, "to", day + 86_400))
                                .<Integer>getList("buckets.counts.flatten().count")
                                .stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        sum -> sum >= wanted);
    }

    private static JsonPath ask(FreshOrganization organization, Map<String, ?> parameters) {
        Response answer = organization.request().queryParams(parameters).get(PATH);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private EventEnvelope event(String type, long occurred, String data) {
        return new EventEnvelope(
                Ids.next(),
                "/test",
                type,
                UUID.randomUUID().toString(),
                Instant.ofEpochSecond(occurred),
                organization.id(),
                1,
                null,
                EventEnvelope.JSON,
                data.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> counted() {
        return read("""
                select organization_id, bucket_at, type, carrier_id, status, previous_status, count
                from event_counts
                """);
    }

    /** What the migration would have counted of the feed as it is. */
    private static String backfill() throws IOException {
        try (InputStream migration =
                EventStatisticsIT.class.getResourceAsStream("/db/migration/V20261125_81__event_counts.sql")) {
            String text = new String(requireNonNull(migration).readAllBytes(), StandardCharsets.UTF_8);
            int start = text.indexOf("select ", text.indexOf("insert into event_counts"));
            return text.substring(start, text.indexOf(';', start));
        }
    }

    private List<String> read(String query) {
        return database.in(
                        organization.id(),
                        connection -> connection
                                .preparedQuery("select line::text from (" + query + ") as line order by 1 limit 1000")
                                .execute())
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList())
                .await()
                .atMost(PATIENCE);
    }

    private void write(String statement) {
        database.in(
                        organization.id(),
                        connection -> connection.preparedQuery(statement).execute(Tuple.of(organization.id())))
                .await()
                .atMost(PATIENCE);
    }
}
