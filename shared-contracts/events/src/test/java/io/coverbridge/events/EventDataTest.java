package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import io.coverbridge.events.member.Salary;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDataTest {

    private static final String SAMPLE = EventContract.sample(EventType.GROUP_CREATED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "7719",
                "\"7719\"",
                "<group/>",
                "{\"id\":",
                "{\"id\":7719",
                "{'id':1}"
            })
    void whatIsNoJsonObjectOfTheTypeIsMalformed(String data) {
        assertMalformed(data);
    }

    @Test
    void bytesOfNoTextAreMalformed() {
        assertThatThrownBy(() -> EventData.read(EventType.GROUP_CREATED, new byte[] {(byte) 0xFF, 0, (byte) 0xC0}))
                .isInstanceOf(MalformedEventException.class)
                .hasNoCause();
    }

    @Test
    void aKeyMayNotComeTwice() {
        assertMalformed(SAMPLE.replaceFirst("\\{", "{\"created\": 7719,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "{}", "]", "7719"})
    void nothingMayFollowTheData(String garbage) {
        assertMalformed(SAMPLE + garbage);
    }

    @Test
    void nestingWithoutEndIsMalformed() {
        assertMalformed(SAMPLE.replaceFirst("\\{", "{\"x\": " + "[".repeat(100_000)));
    }

    @Test
    void aNoteKeepsEmojiAndLineBreaks() {
        String note = "Bitte prüfen 😀\nзавтра";
        ConnectionProgressed read = EventData.read(EventType.CONNECTION_PROGRESS, withNote(note));

        assertThat(read.note()).isEqualTo(note);
        assertThat(EventData.read(EventType.CONNECTION_PROGRESS, EventData.write(read)))
                .isEqualTo(read);
    }

    @Test
    void aNoteIsMeasuredInCharactersAndNotInTheirHalves() {
        assertThat(EventData.read(EventType.CONNECTION_PROGRESS, withNote("😀".repeat(1_000)))
                        .note())
                .isEqualTo("😀".repeat(1_000));
        assertThatThrownBy(() -> EventData.read(EventType.CONNECTION_PROGRESS, withNote("😀".repeat(1_001))))
                .hasMessageContaining("note");
    }

    @Test
    void anExampleThatItsPatternRefusesIsMalformed() {
        assertThatThrownBy(() -> readFormat("CM-[0-9]{3}")).hasMessageContaining("group_id_format.example");
    }

    @Test
    void aPatternThatIsNoneIsMalformed() {
        assertThatThrownBy(() -> readFormat("CM-[7719"))
                .hasMessageContaining("group_id_format.pattern")
                .hasNoCause();
    }

    @Test
    void aTreeTellsDecimalsAsTheyAreWritten() {
        Salary salary = new Salary(new BigDecimal("55000"), null, null, null);

        assertThat(EventJson.tree(salary)).hasToString("{\"amount\":55000}");
    }

    private static void readFormat(String pattern) {
        Field field = Field.all()
                .filter(each -> each.name().equals("group_id_format.pattern"))
                .findFirst()
                .orElseThrow();
        EventData.read(
                EventType.CARRIER_DESCRIBED,
                field.sampleWith(TextNode.valueOf(pattern)).toString().getBytes(UTF_8));
    }

    private static byte[] withNote(String note) {
        Field field = Field.allOptional()
                .filter(each -> each.name().equals("note"))
                .findFirst()
                .orElseThrow();
        return field.sampleWith(TextNode.valueOf(note)).toString().getBytes(UTF_8);
    }

    private static void assertMalformed(String data) {
        assertThatThrownBy(() -> EventData.read(EventType.GROUP_CREATED, data.getBytes(UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageNotContaining("7719")
                .hasNoCause();
    }
}
