package io.coverbridge.adapter.testing;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the carrier side told of connections, read from its topic. */
public final class Updates implements AutoCloseable {

    private final Broker broker = new Broker();
    private final TopicReader topic = TopicReader.of(Topics.CARRIER_UPDATES);

    /** Asks for a connection. */
    public Updates ask(Asked asked) {
        broker.send(Topics.GROUP_CONNECTIONS, asked.groupId().toString(), asked.event());
        return this;
    }

    /** Waits until a connection has been reported so often. */
    public List<EventEnvelope> await(UUID connectionId, int reports) {
        return topic
                .await(reports + " reports of connection " + connectionId, reports, TopicReader.about(connectionId))
                .stream()
                .map(TopicReader::event)
                .toList();
    }

    /** Waits until a connection was reported to have a status for a request. */
    public List<ConnectionProgressed> awaitStatus(Asked asked, ConnectionStatus status) {
        topic.await(status + " of connection " + asked.connectionId(), 1, message -> {
            EventEnvelope event = TopicReader.event(message);
            return event.subject().equals(asked.connectionId().toString())
                    && data(event).status() == status
                    && data(event).requestNumber() == asked.requestNumber();
        });
        return now(asked.connectionId());
    }

    /** Waits until all these connections were reported to be completed. */
    public void awaitCompleted(Set<UUID> connectionIds) {
        topic.await(connectionIds.size() + " completed connections", connectionIds.size(), message -> {
            EventEnvelope event = TopicReader.event(message);
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
        topic.close();
    }
}
