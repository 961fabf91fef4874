package io.coverbridge.adapter.x12.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedFileTest {

    private static final String NUMBER = "911223333";

    @Test
    void numbersAreHiddenWhereTheyBelongAndNothingElseIsTouched() {
        assertThat(masked(FilesToSee.BENEFITS))
                .isEqualTo(FilesToSee.BENEFITS
                        .replace("REF*SY*911223333", "REF*SY*XXXXX3333")
                        .replace("*34*911223333", "*34*XXXXX3333"))
                .contains("REF*0F*000000042", "FI*123456789", "972011234", "IEA*1*000000017");
        assertThat(masked(FilesToSee.TA1)).isEqualTo(FilesToSee.TA1);
    }

    @Test
    void what999sQuoteIsHiddenToo() {
        assertThat(masked(FilesToSee.ACKNOWLEDGMENT))
                .contains("CTX*NM109:XXXXX3333~", "IK4*9:1*67*7*XXXXX3333~")
                .doesNotContain(NUMBER, "911-22-3333");
    }

    @Test
    void everyInterchangeHasItsOwnSeparators() {
        String first = FilesToSee.BENEFITS;

        assertThat(masked(first + "\r\n" + other(first))).isEqualTo(masked(first) + "\r\n" + other(masked(first)));
    }

    private static String other(String file) {
        return file.replace('*', '|').replace("~", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REF*SY*91122333X",
                "REF*SY*9112233",
                "REF*SY*9112233334444",
                "NM1*IL*1*Doe*Jane****34*91 12",
                "NM1*IL*1*Doe*Jane****34*secret"
            })
    void whatIsNoNumberInThePlaceOfOneIsHiddenAsAWhole(String segment) {
        String file = FilesToSee.ISA + segment + "~";

        assertThat(masked(file))
                .isEqualTo(FilesToSee.ISA + segment.substring(0, segment.lastIndexOf('*')) + "*XXXXXXXXX~");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HELLO, 911223333 and 911-22-3333!",
                "911223333",
                "ISA*00*911223333~REF*SY*911223333~",
                "\n\n  REF*SY*911223333~"
            })
    void whereSegmentsCannotBeToldApartWhateverMightBeANumberIsHidden(String file) {
        assertThat(masked(file)).contains("XXXXX3333").doesNotContain("911");
    }

    @Test
    void aLostEndOfASegmentDoesNotBetrayTheNumberBehindIt() {
        for (String lost : new String[] {"*000000042~REF", "*G-100~N1", "~NM1*IL"}) {
            assertThat(masked(FilesToSee.BENEFITS.replace(lost, lost.replace("~", ""))))
                    .as(lost)
                    .doesNotContain(NUMBER);
        }
        for (String sender : new String[] {"COVERBRIDGE", "COVERBRIDGE     "}) {
            assertThat(masked(FilesToSee.BENEFITS.replaceFirst("COVERBRIDGE    ", sender)))
                    .as("an ISA in which elements are not where they belong: a ZIP code might be a number, too")
                    .doesNotContain(NUMBER, "972011234");
        }
        for (int end = 0; end < FilesToSee.BENEFITS.length(); end++) {
            assertThat(masked(FilesToSee.BENEFITS.substring(0, end))).doesNotContain(NUMBER);
        }
    }

    @Test
    void bytesThatAreNoTextStayAsTheyAre() {
        byte[] junk = new byte[20_000];
        new Random(9).nextBytes(junk);

        assertThat(MaskedFile.of(junk)).isEqualTo(junk);
        assertThat(MaskedFile.of(new byte[0])).isEmpty();
    }

    private static String masked(String file) {
        return new String(MaskedFile.of(FilesToSee.bytes(file)), StandardCharsets.UTF_8);
    }
}
