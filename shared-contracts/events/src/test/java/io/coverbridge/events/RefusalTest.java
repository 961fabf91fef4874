package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reader and schema refuse the same things, and the refusal names the field but never the value. */
class RefusalTest {

    private static final Map<String, List<String>> WRONG_TYPES = Map.of(
            "string", List.of("7719", "0", "7719.5", "true", "{\"k\":7719}", "[7719]", "[]"),
            "integer", List.of("\"7719\"", "\"\"", "7719.5", "true", "{\"k\":7719}", "[7719]", "1e400"),
            "number", List.of("\"7719\"", "\"\"", "true", "{\"k\":7719}", "[7719]"),
            "boolean", List.of("\"true\"", "7719", "0", "{\"k\":7719}", "[true]"),
            "array", List.of("\"7719\"", "7719", "{\"k\":7719}", "[7719]", "[null]", "[[]]"),
            "object", List.of("\"7719\"", "\"\"", "7719", "true", "[7719]", "[]"));

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "0",
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

    static Stream<Arguments> arraysThatAreNeverEmpty() {
        return Field.all()
                .filter(field -> field.schema().path("minItems").asInt() > 0)
                .map(Arguments::of);
    }

    static Stream<Arguments> limitedArrays() {
        return Field.all()
                .filter(field -> field.jsonType().equals("array"))
                .map(field ->
                        Arguments.of(field, field.schema().path("maxItems").asInt()));
    }

    static Stream<Arguments> hostileTexts() {
        return Field.allText()
                .flatMap(field ->
                        Stream.concat(HOSTILE.stream(), likeTheSample(field)).map(text -> Arguments.of(field, text)));
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
    @MethodSource("arraysThatAreNeverEmpty")
    void anArrayMayNotBeEmptyWhereSomethingMustBeSaid(Field field) {
        assertRefused(field, field.sampleWith(Field.json("[]")));
    }

    @ParameterizedTest
    @MethodSource("limitedArrays")
    void anArrayTakesNoMoreThanItsLimit(Field field, int limit) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        IntStream.rangeClosed(0, limit)
                .forEach(entry -> entries.add(field.sampleValue().path(0)));

        assertRefused(field, field.sampleWith(entries));
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

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-0.01", "-7719", "999999999.995", "1000000000", "1e300"})
    void aSalaryOutOfRangeIsRefused(String amount) {
        List<Field> amounts =
                Field.all().filter(field -> field.jsonType().equals("number")).toList();

        assertThat(amounts).hasSize(2).allSatisfy(field -> assertRefused(field, field.sampleWith(Field.json(amount))));
    }

    /** Nearly what is right: other case, blanks around. */
    private static Stream<String> likeTheSample(Field field) {
        String sample = field.sampleValue().asText();
        return Stream.of(sample.toUpperCase(Locale.ROOT), sample + " ", " " + sample, "\t" + sample);
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
