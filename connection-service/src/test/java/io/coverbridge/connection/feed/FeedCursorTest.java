package io.coverbridge.connection.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

    private static final UUID ORGANIZATION = UUID.fromString("d61fa455-adf4-4dc4-8c57-6d779ba9475e");

    @Test
    void aCursorLeadsBackToItsPlace() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            UUID organization = new UUID(random.nextLong(), random.nextLong());
            long position = random.nextLong() & Long.MAX_VALUE >>> random.nextInt(63);

            String cursor = FeedCursor.of(organization, position);

            assertThat(cursor).matches("[A-Za-z0-9_-]{16}");
            assertThat(FeedCursor.position(organization, cursor)).isEqualTo(OptionalLong.of(position));
        }
    }

    @Test
    void cursorsThatWereGivenOutStayTheSame() {
        assertThat(FeedCursor.of(ORGANIZATION, 0)).isEqualTo("AAAAAAAAAABIL0gg");
        assertThat(FeedCursor.of(ORGANIZATION, 42)).isEqualTo("AAAAAAAAACp0G_Pd");
    }

    @Test
    void anotherOrganizationsCursorIsNone() {
        String cursor = FeedCursor.of(ORGANIZATION, 42);

        assertThat(FeedCursor.position(UUID.randomUUID(), cursor)).isEmpty();
    }

    @Test
    void aCursorThatWasAlteredAnywhereIsNone() {
        String cursor = FeedCursor.of(ORGANIZATION, 42);
        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';

            assertThat(FeedCursor.position(ORGANIZATION, cursor.substring(0, i) + other + cursor.substring(i + 1)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "42", "AAAAAAAAAAAAAAAA", "________________", "AAAAAAAAAAAAAAA=", "ääääääääääääääää"})
    void garbageIsNone(String text) {
        assertThat(FeedCursor.position(ORGANIZATION, text)).isEmpty();
    }
}
