package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes on the public topics joins its organization's feed. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class FeedIT {

    private final UUID organizationId = UUID.randomUUID();

    @Inject
    TenantConnections database;

    @Test
    void anEventJoinsOnceHoweverOftenItComes() {
        UUID group = UUID.randomUUID();
        EventEnvelope first = event(PublicEvents.STATUS_CHANGE, group, 1, "{\"status\": \"processing\"}");
        EventEnvelope second = event(PublicEvents.STATUS_CHANGE, group, 2, "{\"status\": \"completed\"}");
        try (Broker broker = new Broker()) {
            for (EventEnvelope event : List.of(first, first, second, first, second)) {
                broker.send(Topics.GROUP_CONNECTIONS, group.toString(), event);
            }
            broker.send(Topics.GROUP_CONNECTIONS, group.toString(), event(PublicEvents.STATUS_CHANGE, group, 3, "{}"));
        }

        assertThat(awaitFeed(3))
                .containsExactly(
                        "1 group_connection_request.status_change 1 {\"status\": \"processing\"}",
                        "2 group_connection_request.status_change 2 {\"status\": \"completed\"}",
                        "3 group_connection_request.status_change 3 {}");
    }

    @Test
    void aTypeThatThisVersionDoesNotKnowIsCarriedAndWhatIsSealedIsNot() {
        UUID employee = UUID.randomUUID();
        try (Broker broker = new Broker()) {
            broker.send(
                    Topics.MEMBER_SNAPSHOTS,
                    employee.toString(),
                    event(
                            "io.coverbridge.member_snapshot.unheard_of.v2",
                            employee,
                            1,
                            "{\"amount\": 1.10, \"parts\": [{\"sealed_note\": \"AAAA\"}], \"sealed_rest\": \"AAAA\"}"));
        }

        assertThat(awaitFeed(1))
                .containsExactly("1 member_snapshot.unheard_of.v2 1 {\"parts\": [{}], \"amount\": 1.1}");
    }

    @Test
    void whatIsNotForTheFeedIsPutAsideAndTheNextOneJoins() {
        UUID group = UUID.randomUUID();
        EventEnvelope sealed = event(PublicEvents.STATUS_CHANGE, UUID.randomUUID(), 1, "AAAA");
        Map<String, byte[]> headers = EventHeaders.write(sealed);
        headers.put(EventHeaders.CONTENT_TYPE, EventEnvelope.SEALED.getBytes(StandardCharsets.UTF_8));
        EventEnvelope list = event(PublicEvents.STATUS_CHANGE, UUID.randomUUID(), 1, "[]");
        try (Broker broker = new Broker()) {
            broker.send(Topics.GROUP_CONNECTIONS, group.toString(), headers, sealed.data());
            broker.send(Topics.GROUP_CONNECTIONS, group.toString(), list);
            broker.send(Topics.GROUP_CONNECTIONS, group.toString(), event(PublicEvents.STATUS_CHANGE, group, 1, "{}"));
        }

        assertThat(awaitFeed(1)).hasSize(1);
        assertThat(reason(Topics.GROUP_CONNECTIONS, sealed)).isEqualTo("feed: data is not application/json");
        assertThat(reason(Topics.GROUP_CONNECTIONS, list)).isEqualTo("feed: data is not a JSON object");
    }

    @Test
    void whatTheDatabaseRefusesIsPutAsideAndItsNeighboursJoinInTheirOrder() {
        UUID group = UUID.randomUUID();
        UUID poisoned = UUID.randomUUID();
        EventEnvelope poison = event(PublicEvents.STATUS_CHANGE, poisoned, 1, "{\"note\": \"\\u0000\"}");
        List<EventEnvelope> events = new ArrayList<>();
        for (int sequence = 1; sequence <= 40; sequence++) {
            events.add(event(PublicEvents.STATUS_CHANGE, group, sequence, "{}"));
        }
        events.add(20, poison);
        events.add(25, events.get(3));
        try (Broker broker = new Broker()) {
            broker.sendAll(Topics.GROUP_CONNECTIONS, group.toString(), events);
        }

        assertThat(awaitFeed(40))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> i + " group_connection_request.status_change " + i + " {}")
                        .toList());
        assertThat(reason(Topics.GROUP_CONNECTIONS, poison)).isEqualTo("feed: PgException");
    }

    private static String reason(Topic topic, EventEnvelope event) {
        UUID subject = UUID.fromString(event.subject());
        return TestTopics.header(
                TestTopics.await(topic.deadLetters(Services.CONNECTION_FEED), 1, TestTopics.about(subject))
                        .get(0),
                "dead-letter-reason");
    }

    private EventEnvelope event(String type, UUID subject, long sequence, String data) {
        return PublicEvents.event(organizationId, type, subject, sequence, data);
    }

    private List<String> awaitFeed(int least) {
        return await(least + " events in the feed")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(this::feed, events -> events.size() >= least);
    }

    private List<String> feed() {
        return database.in(
                        organizationId,
                        connection -> connection.preparedQuery("""
                                        select position || ' ' || type || ' ' || sequence || ' ' || data as line
                                        from public_events
                                        where organization_id = $1
                                        order by position
                                        limit 100
                                        """).execute(Tuple.of(organizationId)))
                .map(rows -> {
                    List<String> lines = new ArrayList<>();
                    rows.forEach(row -> lines.add(row.getString("line")));
                    return lines;
                })
                .await()
                .atMost(Duration.ofSeconds(5));
    }
}
