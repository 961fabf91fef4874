package io.coverbridge.kit.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.app.RecordUpdates;
import io.coverbridge.kit.app.RecordUpdates.Handled;
import io.coverbridge.kit.app.Tokens;
import io.coverbridge.kit.app.UpdatesConsumer;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sealed data reaches a handler opened, or not at all. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class SealedEventsIT {

    private final RecordUpdates updates;
    private final Broker broker = new Broker();
    private final TopicReader deadLetters = TopicReader.of(Topics.CARRIER_UPDATES.deadLetters(Services.CONNECTION));
    private final UUID connection = UUID.randomUUID();

    SealedEventsIT(RecordUpdates updates) {
        this.updates = updates;
    }

    @AfterEach
    void close() {
        broker.close();
        deadLetters.close();
    }

    @Test
    void aHandlerReadsWhatWasSealed() {
        EventEnvelope event = members(7);

        send(event);

        await("the event to be handled")
                .atMost(Duration.ofSeconds(20))
                .until(() -> updates.handled(connection).equals(List.of(new Handled(connection, 7, ""))));
        assertThat(event.contentType()).isEqualTo(EventEnvelope.SEALED);
        assertThat(text(event)).doesNotContain(connection.toString());
    }

    @Test
    void whatShouldBeSealedAndIsNotIsPutAside() {
        GroupSync.Members data = new GroupSync.Members(sync(), 1, List.of());
        EventEnvelope sealed = members(1);

        assertThat(reason(with(sealed, sealed.organizationId(), EventEnvelope.JSON, EventData.write(data))))
                .isEqualTo(UpdatesConsumer.NAME + ": data is not sealed");
        assertThat(updates.handled(connection)).isEmpty();
    }

    @Test
    void whatIsSealedAndShouldNotBeIsPutAside() {
        ConnectionProgressed data = new ConnectionProgressed(
                connection, UUID.randomUUID(), 0, ConnectionStatus.PROCESSING, null, 1, Instant.now());
        EventEnvelope plain = Broker.envelope(
                Services.CARRIER_ADAPTER,
                Broker.draft(EventType.CONNECTION_PROGRESS, connection, connection, Tokens.ORGANIZATION, 1, data));

        assertThat(reason(with(plain, plain.organizationId(), EventEnvelope.SEALED, plain.data())))
                .isEqualTo(UpdatesConsumer.NAME + ": data is sealed");
        assertThat(updates.attempts(connection)).isZero();
    }

    @Test
    void whatWasSealedForAnotherOrganizationIsPutAside() {
        EventEnvelope event = members(1);

        assertThat(reason(with(event, UUID.randomUUID(), event.contentType(), event.data())))
                .isEqualTo(UpdatesConsumer.NAME + ": sealed data does not open");
        assertThat(reason(with(event, null, event.contentType(), event.data())))
                .isEqualTo(UpdatesConsumer.NAME + ": data is sealed for an organization, and the event names none");
        assertThat(updates.handled(connection)).isEmpty();
    }

    @Test
    void whatWasAlteredIsPutAside() {
        EventEnvelope event = members(1);
        byte[] altered = event.data().clone();
        altered[altered.length - 1] ^= 1;

        assertThat(reason(with(event, event.organizationId(), event.contentType(), altered)))
                .isEqualTo(UpdatesConsumer.NAME + ": sealed data does not open");
    }

    private EventEnvelope members(int batch) {
        return Broker.envelope(
                Services.CARRIER_ADAPTER,
                Broker.draft(
                        EventType.GROUP_SYNC_MEMBERS,
                        connection,
                        connection,
                        Tokens.ORGANIZATION,
                        1,
                        new GroupSync.Members(sync(), batch, List.of())));
    }

    private GroupSync sync() {
        return new GroupSync(UUID.randomUUID(), connection, UUID.randomUUID(), UUID.randomUUID());
    }

    private String reason(EventEnvelope event) {
        send(event);
        ConsumerRecord<String, byte[]> letter = deadLetters
                .await(
                        "the dead letter",
                        1,
                        message -> TopicReader.header(message, "ce_id")
                                .equals(event.id().toString()))
                .get(0);
        return TopicReader.header(letter, "dead-letter-reason");
    }

    private void send(EventEnvelope event) {
        broker.send(Topics.CARRIER_UPDATES, connection.toString(), event);
    }

    private static String text(EventEnvelope event) {
        return new String(event.data(), StandardCharsets.ISO_8859_1);
    }

    private static EventEnvelope with(
            EventEnvelope event, @Nullable UUID organizationId, String contentType, byte[] data) {
        return new EventEnvelope(
                UUID.randomUUID(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                organizationId,
                event.sequence(),
                event.traceparent(),
                contentType,
                data);
    }
}
