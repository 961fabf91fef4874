package io.coverbridge.adapter.testing;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.Services;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.TopicReader;
import java.util.List;
import java.util.function.Predicate;

/** What snapshot-service tells of families, and what it hears of them. */
public final class Fulfillments implements AutoCloseable {

    private final Broker broker = new Broker();
    private final TopicReader topic = TopicReader.of(Topics.CARRIER_UPDATES);

    /** Issues an instruction. */
    public Fulfillments tell(Told told) {
        broker.publish(Services.SNAPSHOT, told.issued());
        return this;
    }

    /** Issues an instruction that says something else. */
    public Fulfillments tell(Told told, CarrierInstruction instruction) {
        broker.publish(
                Services.SNAPSHOT,
                Broker.draft(
                        EventType.INSTRUCTION_ISSUED,
                        told.employeeId(),
                        told.id(),
                        told.at().organizationId(),
                        1,
                        instruction));
        return this;
    }

    /** Withdraws an instruction. */
    public Fulfillments withdraw(Told told) {
        broker.publish(Services.SNAPSHOT, told.withdrawn());
        return this;
    }

    /** Waits until an instruction was reported to have a status, and gives all its reports until then. */
    public List<FulfillmentProgressed> awaitStatus(Told told, FulfillmentStatus status) {
        topic.await(
                status + " of instruction " + told.id(),
                1,
                TopicReader.about(told.id())
                        .and(message -> TopicReader.data(EventType.FULFILLMENT_PROGRESS, message)
                                        .status()
                                == status));
        return now(told);
    }

    /** Waits until an instruction was reported to be sent or invalid, and gives that report. */
    public FulfillmentProgressed awaitEnd(Told told) {
        Predicate<FulfillmentProgressed> end =
                report -> report.status() == FulfillmentStatus.SENT || report.status() == FulfillmentStatus.INVALID;
        topic.await(
                "end of instruction " + told.id(),
                1,
                TopicReader.about(told.id())
                        .and(message -> end.test(TopicReader.data(EventType.FULFILLMENT_PROGRESS, message))));
        return now(told).stream().filter(end).findFirst().orElseThrow();
    }

    /** What was reported of an instruction until now. */
    public List<FulfillmentProgressed> now(Told told) {
        return topic.read(TopicReader.about(told.id())).stream()
                .map(message -> TopicReader.data(EventType.FULFILLMENT_PROGRESS, message))
                .toList();
    }

    /** The envelopes of what was reported of an instruction until now. */
    public List<EventEnvelope> events(Told told) {
        return topic.read(TopicReader.about(told.id())).stream()
                .map(TopicReader::event)
                .toList();
    }

    /** The statuses of reports. */
    public static List<FulfillmentStatus> statuses(List<FulfillmentProgressed> reports) {
        return reports.stream().map(FulfillmentProgressed::status).toList();
    }

    @Override
    public void close() {
        broker.close();
        topic.close();
    }
}
