package io.coverbridge.connection.deadletter;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters; what is null does not matter.
 *
 * @param topic topic that they were read from
 * @param consumer service that put them aside
 * @param type type of the event
 * @param organizationId whose they are
 * @param status what has become of them
 * @param since put aside at this time or later
 * @param until put aside before this time
 * @param ids these only
 */
record DeadLetterFilter(
        @Nullable String topic,
        @Nullable String consumer,
        @Nullable String type,
        @Nullable UUID organizationId,
        @Nullable DeadLetterStatus status,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable List<UUID> ids) {

    /** The condition that takes {@link #values}. */
    static final String CONDITION = """
            ($1::text is null or source_topic = $1) and ($2::text is null or consumer = $2)
            and ($3::text is null or type = $3) and ($4::uuid is null or organization_id = $4)
            and ($5::text is null or status = $5) and ($6::timestamptz is null or put_aside_at >= $6)
            and ($7::timestamptz is null or put_aside_at < $7) and ($8::uuid[] is null or id = any ($8))
            """;

    Tuple values() {
        return Tuple.tuple()
                .addValue(topic)
                .addValue(consumer)
                .addValue(type)
                .addValue(organizationId)
                .addValue(status == null ? null : status.wire())
                .addValue(time(since))
                .addValue(time(until))
                .addValue(ids == null ? null : ids.toArray(UUID[]::new));
    }

    DeadLetterFilter with(DeadLetterStatus wanted) {
        return new DeadLetterFilter(topic, consumer, type, organizationId, wanted, since, until, ids);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
