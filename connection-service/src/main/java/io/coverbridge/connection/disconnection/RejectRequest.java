package io.coverbridge.connection.disconnection;

import io.coverbridge.kit.json.OptionalBody;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a rejection; may be left out.
 *
 * @param reason why the group stays connected
 * @param context more about it, at most 1,000 characters; kept sealed
 */
@Schema(examples = "{\"reason\": \"payment_reinstated\"}")
public record RejectRequest(
        @Pattern(regexp = Decision.REASONS, message = Decision.REASONS_TEXT) @Nullable
        String reason,

        @Size(max = Decision.LONGEST_CONTEXT)
        @Pattern(regexp = Decision.NO_NUL, message = "Not a valid string.")
        @Nullable
        String context)
        implements OptionalBody {
    @Override
    public String toString() {
        return "RejectRequest[redacted]";
    }
}
