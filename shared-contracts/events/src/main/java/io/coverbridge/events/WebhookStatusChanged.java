package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook subscription took one step. Where it delivers to stays behind the API.
 *
 * @param id the subscription
 * @param version version of the record after this event
 * @param previousStatus where it came from
 * @param status where it is now
 * @param failingSince when its attempts began to fail; absent while they do not
 * @param modified when this happened
 */
public record WebhookStatusChanged(
        UUID id,
        UUID version,
        WebhookStatus previousStatus,
        WebhookStatus status,
        @Nullable Instant failingSince,
        Instant modified) {
    public WebhookStatusChanged {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(previousStatus, "previous_status");
        requireNonNull(status, "status");
        if (failingSince != null) {
            Fields.time(failingSince, "failing_since");
        }
        Fields.time(modified, "modified");
    }
}
