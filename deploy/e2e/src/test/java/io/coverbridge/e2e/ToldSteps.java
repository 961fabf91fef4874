package io.coverbridge.e2e;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * What the events about one connection say.
 *
 * @param sequences their sequence numbers
 * @param statuses the statuses that it took
 */
record ToldSteps(List<Long> sequences, List<String> statuses) {

    /** A retry is told by an event of its own and by the status that it leads to; only the second is a step. */
    private static final Set<String> STEPS =
            Set.of(EventType.CONNECTION_CREATED.name(), EventType.CONNECTION_STATUS_CHANGE.name());

    static ToldSteps of(List<EventEnvelope> events) {
        return new ToldSteps(
                events.stream().map(EventEnvelope::sequence).toList(),
                events.stream()
                        .filter(event -> STEPS.contains(event.type()))
                        .map(event -> Answer.parse(new String(event.data(), StandardCharsets.UTF_8))
                                .path("status")
                                .asText())
                        .toList());
    }

    /** 1 to {@code last}. */
    static List<Long> gapless(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
