package io.coverbridge.connection.webhook.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SigningSecretsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final SigningSecrets first = SigningSecrets.of(new SigningSecret("2025", "first", NOW, null));

    @Test
    void theOldSecretSignsUntilTheOverlapEnds() {
        SigningSecrets rotated = first.rotate(next("second", NOW), DAY);

        assertThat(values(rotated, NOW.plus(DAY).minusMillis(1))).containsExactly("second", "first");
        assertThat(values(rotated, NOW.plus(DAY))).containsExactly("second");
    }

    @Test
    void withoutAnOverlapTheOldSecretEndsAtOnce() {
        assertThat(values(first.rotate(next("second", NOW), Duration.ZERO), NOW))
                .containsExactly("second");
    }

    @Test
    void anotherRotationDoesNotProlongWhatIsEndingAlready() {
        SigningSecrets twice =
                first.rotate(next("second", NOW), DAY).rotate(next("third", NOW.plusSeconds(60)), Duration.ofDays(30));

        assertThat(values(twice, NOW.plus(DAY).minusSeconds(1))).containsExactly("third", "second", "first");
        assertThat(values(twice, NOW.plus(DAY))).containsExactly("third", "second");
    }

    @Test
    void noMoreThanThreeSign() {
        SigningSecrets secrets = first;
        for (int i = 0; i < 10; i++) {
            secrets = secrets.rotate(next("s" + i, NOW), DAY);
        }

        assertThat(values(secrets, NOW)).containsExactly("s9", "s8", "s7");
    }

    @Test
    void nothingOfASecretIsShown() {
        assertThat(first + " " + first.secrets()).doesNotContain("first").doesNotContain("2025");
    }

    private static SigningSecret next(String value, Instant created) {
        return new SigningSecret(null, value, created, null);
    }

    private static List<String> values(SigningSecrets secrets, Instant time) {
        return secrets.live(time).stream().map(SigningSecret::value).toList();
    }
}
