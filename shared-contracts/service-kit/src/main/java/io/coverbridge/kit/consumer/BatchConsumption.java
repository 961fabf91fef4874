package io.coverbridge.kit.consumer;

import io.coverbridge.events.EventEnvelope;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes the records of one poll through a handler, group by group. The promises are those of {@link EventConsumption}, and
 * what is not plain is left to it: a record that cannot be read, and each record of a group that failed.
 */
@ApplicationScoped
public class BatchConsumption {

    private static final Logger LOG = Logger.getLogger(BatchConsumption.class);

    private final EventConsumption consumption;

    BatchConsumption(EventConsumption consumption) {
        this.consumption = consumption;
    }

    /**
     * Handles the records, then puts aside what belongs to the dead letters, then acknowledges them all. The result fails
     * if a dead letter cannot be written: nothing is acknowledged then.
     */
    public <D> Uni<Void> consume(KafkaRecordBatch<String, byte[]> batch, BatchHandler<D> handler) {
        Work<D> work = new Work<>(handler);
        batch.getRecords().forEach(work::sort);
        return Multi.createFrom()
                .iterable(work.groups.values())
                .onItem()
                .transformToUniAndConcatenate(group -> together(work, group))
                .onItem()
                .ignoreAsUni()
                .chain(() -> oneByOne(work, work.rest))
                .chain(() -> putAside(batch, work.failures))
                .chain(() -> Uni.createFrom().completionStage(batch::ack));
    }

    private <D> Uni<Void> together(Work<D> work, List<Item<D>> group) {
        List<EventEnvelope> events = group.stream().map(Item::event).toList();
        List<D> drafts = group.stream().map(Item::draft).toList();
        return consumption
                .together(work.handler.consumer(), events, () -> work.handler.handle(drafts))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(
                            "events are handled one by one consumer=%s events=%d reason=%s",
                            work.handler.consumer(),
                            events.size(),
                            failure.getClass().getSimpleName());
                    return oneByOne(work, group.stream().map(Item::message).toList());
                });
    }

    /** In order, and each until it is done with: the next of its key must not overtake it. */
    private <D> Uni<Void> oneByOne(Work<D> work, List<KafkaRecord<String, byte[]>> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(message -> consumption
                        .consume(content(message), work.alone(message))
                        .onFailure(DeadLetterException.class)
                        .recoverWithUni(failure -> {
                            work.failures.put(message, failure);
                            return Uni.createFrom().voidItem();
                        }))
                .onItem()
                .ignoreAsUni();
    }

    // Only now, when everything else is done: to put the last record of a partition aside acknowledges all before it.
    private static Uni<Void> putAside(
            KafkaRecordBatch<String, byte[]> batch, Map<KafkaRecord<String, byte[]>, Throwable> failures) {
        return Multi.createFrom()
                .iterable(batch.getRecords())
                .filter(failures::containsKey)
                .onItem()
                .transformToUniAndConcatenate(
                        message -> Uni.createFrom().completionStage(() -> message.nack(failures.get(message))))
                .onItem()
                .ignoreAsUni();
    }

    private static ConsumerRecord<String, byte[]> content(KafkaRecord<String, byte[]> message) {
        @SuppressWarnings("unchecked") // the connector's metadata has the record as it was polled
        IncomingKafkaRecordMetadata<String, byte[]> metadata =
                message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
        return metadata.getRecord();
    }

    private record Item<D>(KafkaRecord<String, byte[]> message, EventEnvelope event, D draft) {}

    /** The records of one poll, sorted by what is to be done with them. */
    private final class Work<D> {
        private final BatchHandler<D> handler;
        private final Map<Object, List<Item<D>>> groups = new LinkedHashMap<>();
        private final List<KafkaRecord<String, byte[]>> rest = new ArrayList<>();
        private final Map<KafkaRecord<String, byte[]>, Throwable> failures = new HashMap<>();

        private Work(BatchHandler<D> handler) {
            this.handler = handler;
        }

        private void sort(KafkaRecord<String, byte[]> message) {
            plain(message)
                    .ifPresentOrElse(
                            item -> groups.computeIfAbsent(handler.group(item.draft), group -> new ArrayList<>())
                                    .add(item),
                            () -> rest.add(message));
        }

        private Optional<Item<D>> plain(KafkaRecord<String, byte[]> message) {
            ConsumerRecord<String, byte[]> content = content(message);
            try {
                return consumption
                        .plain(content)
                        .map(event -> new Item<>(message, event, handler.read(content.topic(), content.key(), event)));
            } catch (RuntimeException unreadable) {
                return Optional.empty(); // read again alone, it fails again and gets its reason
            }
        }

        private EventHandlers alone(KafkaRecord<String, byte[]> message) {
            ConsumerRecord<String, byte[]> content = content(message);
            return EventHandlers.ofEveryType(
                    handler.consumer(),
                    event -> handler.handle(List.of(handler.read(content.topic(), content.key(), event)))
                            .map(outcomes -> outcomes.get(0)));
        }
    }
}
