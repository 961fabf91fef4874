package io.coverbridge.connection.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void aSecretIsComparedWithOneHashWhicheverItStartsLike() {
        ApiKey key = key(NOW.plusSeconds(1), null, false);

        assertThat(key.hashFor("cbs_old1and-more", NOW)).isEqualTo("old");
        assertThat(key.hashFor("cbs_new1and-more", NOW)).isEqualTo("new");
        assertThat(key.hashFor("", NOW)).isEqualTo("new");
    }

    @Test
    void theSecretBeforeEndsWithTheOverlap() {
        assertThat(key(NOW, null, false).hashFor("cbs_old1and-more", NOW)).isEqualTo("new");
    }

    @Test
    void aKeyIsGoodUntilItsEndOrItsRevocation() {
        assertThat(key(NOW, null, false).good(NOW)).isTrue();
        assertThat(key(NOW, NOW.plusSeconds(1), false).good(NOW)).isTrue();
        assertThat(key(NOW, NOW, false).good(NOW)).isFalse();
        assertThat(key(NOW, null, true).good(NOW)).isFalse();
    }

    @Test
    void noHashIsPrinted() {
        assertThat(key(NOW, null, false).toString()).doesNotContain("old").doesNotContain("new");
    }

    private static ApiKey key(Instant previousUntil, @Nullable Instant expires, boolean revoked) {
        return new ApiKey(
                "cb_1",
                new UUID(0, 1),
                "new",
                new ApiKey.Previous("cbs_old1", "old", previousUntil),
                Set.of("platform"),
                null,
                expires,
                revoked,
                null);
    }
}
