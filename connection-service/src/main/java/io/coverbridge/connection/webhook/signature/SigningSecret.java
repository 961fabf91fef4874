package io.coverbridge.connection.webhook.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One secret of a subscription.
 *
 * @param keyName what its owner calls it
 * @param value the secret itself, as its owner has it
 * @param created since when it signs
 * @param validUntil until when it signs beside a newer one; absent for the newest
 */
public record SigningSecret(
        @Nullable String keyName,
        String value,
        Instant created,
        @Nullable Instant validUntil) {

    boolean isLive(Instant now) {
        return validUntil == null || now.isBefore(validUntil);
    }

    SigningSecret until(Instant end) {
        Instant until = validUntil;
        return new SigningSecret(keyName, value, created, until == null || end.isBefore(until) ? end : until);
    }

    @Override
    public String toString() {
        return "SigningSecret[redacted]";
    }
}
