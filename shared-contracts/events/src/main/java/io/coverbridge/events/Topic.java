package io.coverbridge.events;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The definition of one Kafka topic. Every place that creates a topic (local start, tests, Kubernetes resources) reads
 * it from here.
 *
 * @param name name with its major version, e.g. {@code group-connections.v1}
 * @param partitions number of partitions; changing it later breaks the order per key, so it is chosen generously
 * @param retention how long a record is kept; {@code null} for a compacted topic, which keeps the newest per key
 * @param key what the record key is, in words
 * @param audience who may read it
 */
public record Topic(String name, int partitions, @Nullable Duration retention, String key, Audience audience) {

    /** Who may subscribe. */
    public enum Audience {
        /** Platforms may subscribe; carries no personal data, not even sealed documents of persons. */
        PLATFORMS,
        /** Services of Coverbridge only. */
        SERVICES
    }

    /** Largest record that a topic takes, in bytes: the largest event data plus room for headers. */
    public static final int MAX_RECORD_BYTES = 2 * 1024 * 1024;

    public Topic {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least one partition, not " + partitions);
        }
    }

    /** Whether only the newest record of each key is kept. */
    public boolean compacted() {
        return retention == null;
    }

    /** Topic settings as Kafka spells them. */
    public Map<String, String> settings() {
        String maxBytes = Integer.toString(MAX_RECORD_BYTES);
        return retention == null
                ? Map.of("cleanup.policy", "compact", "max.message.bytes", maxBytes)
                : Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        Long.toString(retention.toMillis()),
                        "max.message.bytes",
                        maxBytes);
    }

    /**
     * Where {@code consumer} puts what it cannot process from this topic.
     *
     * @param consumer name of the consumer, see {@link Services}
     */
    public Topic deadLetters(String consumer) {
        return new Topic(
                name + "." + consumer + ".dlq", 1, Duration.ofDays(90), key + " (unchanged)", Audience.SERVICES);
    }
}
