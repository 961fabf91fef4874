package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reader and schema refuse the same things, and the refusal names the field but never the value. */
class RefusalTest {

    private static final Map<String, List<String>> WRONG_TYPES = Map.of(
            "string", List.of("7719", "7719.5", "true", "{\"k\":7719}", "[7719]", "[]"),
            "integer", List.of("\"7719\"", "\"\"", "7719.5", "true", "{\"k\":7719}", "[7719]", "1e400"),
            "boolean", List.of("\"true\"", "7719", "0", "{\"k\":7719}", "[true]"),
            "array", List.of("\"7719\"", "7719", "{\"k\":7719}", "[7719]", "[null]", "[[]]", "[]"),
            "object", List.of("\"7719\"", "\"\"", "7719", "true", "[7719]", "[]"));

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "7719",
            "7719\0",
            "7719\n",
            "7719😀",
            "7719".repeat(2_500),
            "😀".repeat(600),
            "'; drop table event_log; --7719",
            "7719-1-1-1-1",
            "AAAAAAAAAAAAAAAAAAAAAA==");

    static Stream<Arguments> wrongTypes() {
        return Field.all()
                .flatMap(field -> WRONG_TYPES.getOrDefault(field.jsonType(), List.of()).stream()
                        .map(value -> Arguments.of(field, value)));
    }

    static Stream<Arguments> hostileTexts() {
        return Field.allText().flatMap(field -> HOSTILE.stream().map(text -> Arguments.of(field, text)));
    }

    @ParameterizedTest
    @MethodSource("io.coverbridge.events.Field#allRequired")
    void aRequiredFieldMustBeThere(Field field) {
        assertRefused(field, field.sampleWithout());
    }

    @ParameterizedTest
    @MethodSource("io.coverbridge.events.Field#allRequired")
    void nullDoesNotFillARequiredField(Field field) {
        assertRefused(field, field.sampleWith(Field.json("null")));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void aFieldOfAnotherTypeIsRefused(Field field, String value) {
        assertRefused(field, field.sampleWith(Field.json(value)));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void theReaderTakesNoTextThatTheSchemaRefuses(Field field, String text) {
        JsonNode json = field.sampleWith(TextNode.valueOf(text));

        if (!Schemas.violations(field.type(), json).isEmpty()) {
            assertRefused(field, json);
        }
    }

    @ParameterizedTest
    @MethodSource("numbersOutOfRange")
    void aNumberOutOfRangeIsRefused(Field field, String number) {
        assertRefused(field, field.sampleWith(Field.json(number)));
    }

    static Stream<Arguments> numbersOutOfRange() {
        return Field.all()
                .filter(field -> field.jsonType().equals("integer"))
                .flatMap(field -> Stream.of(
                                field.schema().path("minimum").asLong() - 1,
                                field.schema().path("maximum").asLong() + 1,
                                Long.MIN_VALUE,
                                Long.MAX_VALUE)
                        .map(number -> Arguments.of(field, number.toString())));
    }

    private static void assertRefused(Field field, JsonNode json) {
        assertThat(Schemas.violations(field.type(), json))
                .as("what the schema says")
                .isNotEmpty();
        assertThatThrownBy(() -> EventData.read(field.type(), json.toString().getBytes(UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining(field.name())
                .hasMessageNotContaining("7719")
                .hasNoCause();
    }
}
