package io.coverbridge.connection.webhook.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The secrets of one subscription.
 *
 * @param secrets the newest first; the others until they run out
 */
public record SigningSecrets(List<SigningSecret> secrets) {

    /** Most that sign at once: header lines stay short, and more than one change at a time helps nobody. */
    private static final int MOST = 3;

    public SigningSecrets {
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("a subscription has a secret");
        }
    }

    public static SigningSecrets of(SigningSecret first) {
        return new SigningSecrets(List.of(first));
    }

    /** What signs now, the newest first. */
    public List<SigningSecret> live(Instant now) {
        return secrets.stream().filter(secret -> secret.isLive(now)).toList();
    }

    /** With another secret in front. What signs now goes on beside it for {@code overlap}, unless it ends earlier. */
    public SigningSecrets rotate(SigningSecret next, Duration overlap) {
        Instant now = next.created();
        return new SigningSecrets(Stream.concat(
                        Stream.of(next),
                        live(now).stream()
                                .map(secret -> secret.until(now.plus(overlap)))
                                .filter(secret -> secret.isLive(now)))
                .limit(MOST)
                .toList());
    }

    @Override
    public String toString() {
        return "SigningSecrets[redacted]";
    }
}
