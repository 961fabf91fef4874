package io.coverbridge.adapter.testing;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the carrier side told of connections, read from its topic. */
public final class Updates implements AutoCloseable {

    private final Broker broker = Broker.reading(Topics.CARRIER_UPDATES.name());

    /** Asks for a connection. */
    public Updates ask(Asked asked) {
        broker.send(asked);
        return this;
    }

    /** Waits until a connection has been reported so often. */
    public List<EventEnvelope> await(UUID connectionId, int reports) {
        return broker
                .await(
                        reports + " reports of connection " + connectionId,
                        reports,
                        message -> Broker.event(message).subject().equals(connectionId.toString()))
                .stream()
                .map(Broker::event)
                .toList();
    }

    /** Waits until a connection was reported to have a status for a request. */
    public List<ConnectionProgressed> awaitStatus(Asked asked, ConnectionStatus status) {
        broker.await(status + " of connection " + asked.connectionId(), 1, message -> {
            EventEnvelope event = Broker.event(message);
            return event.subject().equals(asked.connectionId().toString())
                    && data(event).status() == status
                    && data(event).requestNumber() == asked.requestNumber();
        });
        return now(asked.connectionId());
    }

    /** Waits until all these connections were reported to be completed. */
    public void awaitCompleted(Set<UUID> connectionIds) {
        broker.await(connectionIds.size() + " completed connections", connectionIds.size(), message -> {
            EventEnvelope event = Broker.event(message);
            return connectionIds.contains(UUID.fromString(event.subject()))
                    && data(event).status() == ConnectionStatus.COMPLETED;
        });
    }

    /** What was reported of a connection until now. */
    public List<ConnectionProgressed> now(UUID connectionId) {
        return await(connectionId, 0).stream().map(Updates::data).toList();
    }

    /** The statuses of reports. */
    public static List<ConnectionStatus> statuses(List<ConnectionProgressed> reports) {
        return reports.stream().map(ConnectionProgressed::status).toList();
    }

    /** A report's data. */
    public static ConnectionProgressed data(EventEnvelope event) {
        return EventData.read(EventType.CONNECTION_PROGRESS, event.data());
    }

    @Override
    public void close() {
        broker.close();
    }
}
