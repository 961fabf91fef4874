package io.coverbridge.kit.events;

import io.coverbridge.events.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event before it is written to the log.
 *
 * @param type what happened
 * @param key record key; events of one key stay in order
 * @param subject what it happened to
 * @param organizationId whose it is; null for what belongs to nobody
 * @param sequence the subject's count, one more than its last event on this topic
 * @param occurred when it happened
 * @param data the data, a record of the type
 * @param cause who made it happen, one word for the history, e.g. {@code platform} or {@code carrier}; not sent
 * @param note what people should know of it, for the history; not sent
 */
public record EventDraft<T>(
        EventType<T> type,
        UUID key,
        UUID subject,
        @Nullable UUID organizationId,
        long sequence,
        Instant occurred,
        T data,
        String cause,
        @Nullable String note) {}
