package io.coverbridge.adapter.x12.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text and delimiters never meet. */
class X12TextTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë, Zoe",
        "Strauß, Strauss",
        "Łódź, Lodz",
        "'O’Brien', 'O''Brien'",
        "a^b`c, a?b'c",
        "中, ?",
        "'  x  ', x",
        "A\u001dB, A B",
        "'½', 1?2"
    })
    void lettersLoseWhatFilesDoNotHave(String text, String expected) {
        assertThat(X12Text.of(text)).isEqualTo(expected);
        assertThat(X12Text.isExpressible(X12Text.of(text))).isTrue();
    }

    @Test
    void textIsCutWithoutLeavingSpaceAtTheEnd() {
        assertThat(X12Text.cut("Main Street", 5)).isEqualTo("Main");
    }

    @Test
    void thereAreAlwaysDelimitersThatTheTextDoesNotHave() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            BitSet used = new BitSet();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(400); i++) {
                text.append((char) random.nextInt(0x250));
            }
            String clean = X12Text.of(text.toString());
            clean.chars().forEach(used::set);

            Delimiters delimiters = Delimiters.notIn(used);

            assertThat(clean)
                    .doesNotContain(
                            String.valueOf(delimiters.element()),
                            String.valueOf(delimiters.component()),
                            String.valueOf(delimiters.repetition()),
                            String.valueOf(delimiters.segment()));
        }
        assertThat(Delimiters.notIn(new BitSet())).isEqualTo(Delimiters.USUAL);
    }
}
