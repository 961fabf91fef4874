package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier's side says of one connection.
 *
 * @param connectionId the connection
 * @param carrierId the carrier that says so
 * @param requestNumber which request this answers, see {@link ConnectionRequested#requestNumber()}
 * @param status the status that the connection shall take
 * @param note explanation for people, at most 1,000 characters, without personal data; absent where the status explains itself
 * @param attempts how many times the carrier has been called for this request
 * @param occurred when the carrier said so
 */
public record ConnectionProgressed(
        UUID connectionId,
        UUID carrierId,
        int requestNumber,
        ConnectionStatus status,
        @Nullable String note,
        int attempts,
        Instant occurred) {

    /** Longest note, in characters. */
    public static final int MAX_NOTE_LENGTH = 1_000;

    public ConnectionProgressed {
        requireNonNull(connectionId, "connection_id");
        requireNonNull(carrierId, "carrier_id");
        requireNonNull(status, "status");
        Fields.time(occurred, "occurred");
        Fields.notNegative(requestNumber, "request_number");
        Fields.notNegative(attempts, "attempts");
        if (note != null) {
            Fields.text(note, MAX_NOTE_LENGTH, "note");
        }
    }
}
