package io.coverbridge.connection.webhook;

import io.coverbridge.kit.json.OptionalBody;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a rotation; may be left out.
 *
 * @param secret what signs from now on; left out, one is made and shown once
 * @param keyName what to call it
 * @param overlapSeconds how long the old one signs beside it, 24 hours if left out; 0 ends it at once
 */
@Schema(examples = """
                {"key_name": "2027", "overlap_seconds": 86400}""")
public record RotationRequest(
        @Nullable String secret,
        @Size(min = 1, max = 64) @Nullable String keyName,
        @PositiveOrZero @Nullable Integer overlapSeconds)
        implements OptionalBody {

    @Override
    public String toString() {
        return "RotationRequest[redacted]";
    }
}
