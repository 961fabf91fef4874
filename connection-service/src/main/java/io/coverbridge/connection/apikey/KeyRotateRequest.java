package io.coverbridge.connection.apikey;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.json.OptionalBody;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a rotation; may be left out.
 *
 * @param overlapSeconds how long the secret before stays good; 0 ends it at once
 */
public record KeyRotateRequest(
        @Schema(examples = "86400") @Nullable Long overlapSeconds) implements OptionalBody {

    Duration overlap(ApiKeysConfig config) {
        if (overlapSeconds == null) {
            return config.rotationOverlap();
        }
        long most = config.maxRotationOverlap().toSeconds();
        if (overlapSeconds < 0 || overlapSeconds > most) {
            throw ApiException.invalid("overlap_seconds", "Must be between 0 and " + most + ".");
        }
        return Duration.ofSeconds(overlapSeconds);
    }
}
