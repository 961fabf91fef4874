package io.coverbridge.connection.deadletter;

import io.coverbridge.kit.error.ApiException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which open dead letters are meant; at least one condition.
 *
 * @param ids these, 100 at most
 * @param topic topic that they were read from
 * @param consumer service that put them aside
 * @param type type of the event
 * @param organizationId whose they are
 * @param since put aside at this time or later
 * @param until put aside before this time
 */
public record DecisionRequest(
        @Size(min = 1, max = 100) @Nullable List<@NotNull UUID> ids,

        @Size(max = 255) @Schema(examples = "carrier-updates.v1") @Nullable
        String topic,

        @Size(max = 255) @Schema(examples = "snapshot-service") @Nullable
        String consumer,

        @Size(max = 255) @Nullable String type,
        @Nullable UUID organizationId,
        @Nullable Instant since,
        @Nullable Instant until) {

    DeadLetterFilter filter() {
        if (Stream.of(ids, topic, consumer, type, organizationId, since, until).allMatch(Objects::isNull)) {
            throw ApiException.invalid("body", "Needs at least one condition.");
        }
        return new DeadLetterFilter(topic, consumer, type, organizationId, null, since, until, ids);
    }
}
