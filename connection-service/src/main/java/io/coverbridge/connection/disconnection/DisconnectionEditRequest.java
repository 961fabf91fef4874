package io.coverbridge.connection.disconnection;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.DisconnectionStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of an edit; what is left out stays as it is.
 *
 * @param status {@code processing} or {@code rejected}
 * @param effectiveEndDate last day on which the carrier is told anything
 * @param reason why
 * @param context more about it, at most 1,000 characters; kept sealed
 */
@Schema(examples = "{\"status\": \"processing\", \"effective_end_date\": \"2027-01-31\"}")
public record DisconnectionEditRequest(
        @NotNull @Pattern(regexp = "processing|rejected", message = "Must be one of: processing, rejected.") @Nullable
        String status,

        @Nullable LocalDate effectiveEndDate,

        @Pattern(regexp = Decision.REASONS, message = Decision.REASONS_TEXT) @Nullable
        String reason,

        @Size(max = Decision.LONGEST_CONTEXT)
        @Pattern(regexp = Decision.NO_NUL, message = "Not a valid string.")
        @Nullable
        String context) {

    Decision decision() {
        return new Decision(DisconnectionStatus.fromWire(requireNonNull(status)), effectiveEndDate, reason, context);
    }

    @Override
    public String toString() {
        return "DisconnectionEditRequest[redacted]";
    }
}
