package io.coverbridge.adapter.connection;

import static io.coverbridge.events.ConnectionStatus.ACTION_REQUIRED;
import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventHeaders;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionEventsIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Broker broker = new Broker();
    private final TopicReader deadLetters =
            TopicReader.of(Topics.GROUP_CONNECTIONS.deadLetters(Services.CARRIER_ADAPTER));

    @AfterEach
    void close() {
        updates.close();
        broker.close();
        deadLetters.close();
    }

    @Test
    void repeatedEventsHaveNoSecondEffect() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0009004");
        Asked again = asked.again("LK-0048213", 2);
        updates.ask(asked).ask(asked).awaitStatus(asked, ACTION_REQUIRED);
        updates.ask(again).awaitStatus(again, COMPLETED);

        updates.ask(again).ask(asked);
        completeAnotherOnTheSamePartition(asked);

        assertThat(updates.now(asked.connectionId())).hasSize(4);
    }

    @Test
    void anOlderRetryThanTheOneAppliedIsPassedOver() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0009004");
        updates.ask(asked).awaitStatus(asked, ACTION_REQUIRED);
        Asked newest = asked.again("LK-0048213", 4);
        updates.ask(newest).awaitStatus(newest, COMPLETED);

        updates.ask(asked.again("LK-0009005", 2));
        completeAnotherOnTheSamePartition(asked);

        assertThat(updates.now(asked.connectionId())).hasSize(4);
    }

    @Test
    void whatCanNeverBeAppliedIsPutAsideWithTheReason() {
        Asked stranger = Asked.connection(UUID.randomUUID(), "LK-0048213");
        assertThat(reason(stranger, stranger.event())).contains("no carrier has the id");

        Asked unknown = Asked.connection(Carriers.CASCADE, "LK-0048213").again("LK-0048213", 2);
        assertThat(reason(unknown, unknown.event())).contains("not known");

        Asked nobodys = Asked.connection(Carriers.CASCADE, "LK-0048213").of(null);
        assertThat(reason(nobodys, nobodys.event())).contains("names no organization");

        Asked broken = Asked.connection(Carriers.CASCADE, "LK-0048213");
        assertThat(reason(broken, with(broken.event(), "not json"))).contains("not JSON");
        assertThat(reason(broken, with(broken.event(), "{\"id\":\"" + broken.connectionId() + "\"}")))
                .contains("does not fit");
    }

    @Test
    void recordsWithoutHeadersArePutAsideAndUnknownTypesPassedOver() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0048213");
        String key = asked.groupId().toString();

        broker.send(Topics.GROUP_CONNECTIONS, key, Map.of(), "{}".getBytes(StandardCharsets.UTF_8));
        EventEnvelope event = asked.event();
        Map<String, byte[]> headers = EventHeaders.write(event);
        headers.put(EventHeaders.TYPE, "io.coverbridge.something.else.v1".getBytes(StandardCharsets.UTF_8));
        broker.send(Topics.GROUP_CONNECTIONS, key, headers, event.data());
        updates.ask(asked).awaitStatus(asked, COMPLETED);

        assertThat(deadLetters.await("one dead letter", 1, message -> key.equals(message.key())))
                .singleElement()
                .satisfies(message -> assertThat(reason(message)).contains("is missing"));
    }

    /** When it is complete, everything that was sent before for the same key has been read. */
    private void completeAnotherOnTheSamePartition(Asked asked) {
        Asked other = Asked.connection(Carriers.CASCADE, "LK-0048213");
        Asked sameKey = new Asked(
                other.organizationId(),
                other.connectionId(),
                asked.groupId(),
                other.carrierId(),
                other.carrierGroupId(),
                0,
                1);
        updates.ask(sameKey).awaitStatus(sameKey, COMPLETED);
    }

    private String reason(Asked asked, EventEnvelope event) {
        broker.send(Topics.GROUP_CONNECTIONS, asked.groupId().toString(), event);
        String id = event.id().toString();
        return reason(deadLetters
                .await("dead letter of " + id, 1, message -> id.equals(TopicReader.header(message, EventHeaders.ID)))
                .get(0));
    }

    private static String reason(ConsumerRecord<String, byte[]> message) {
        return TopicReader.header(message, "dead-letter-reason");
    }

    private static EventEnvelope with(EventEnvelope event, String data) {
        return new EventEnvelope(
                Ids.next(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.organizationId(),
                event.sequence(),
                event.traceparent(),
                event.contentType(),
                data.getBytes(StandardCharsets.UTF_8));
    }
}
