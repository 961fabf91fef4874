package io.coverbridge.snapshot.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks each rule of the schema, one at a time, on a document with every field. */
class SchemaRulesTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A value of each type. */
    private static final Map<String, JsonNode> VALUES = Map.of(
            "string", JSON.textNode("x"),
            "number", JSON.numberNode(new BigDecimal("40.5")),
            "integer", JSON.numberNode(7),
            "boolean", JSON.booleanNode(true),
            "array", JSON.arrayNode().add("x"),
            "object", JSON.objectNode().put("x", "y"));

    static List<SchemaPlace> places() {
        return SchemaPlace.all();
    }

    static Stream<SchemaPlace> required() {
        return places().stream().filter(SchemaPlace::required);
    }

    static Stream<SchemaPlace> optional() {
        return places().stream().filter(place -> !place.required() && !place.isEntry());
    }

    static Stream<SchemaPlace> with(String keyword) {
        return places().stream().filter(place -> place.rule().has(keyword));
    }

    static Stream<SchemaPlace> choices() {
        return with("enum");
    }

    static Stream<SchemaPlace> formats() {
        return Stream.concat(with("format"), with("pattern"));
    }

    static Stream<SchemaPlace> entries() {
        return places().stream().filter(SchemaPlace::isEntry);
    }

    static Stream<SchemaPlace> lines() {
        return with("maxLength").filter(place -> place.noun().equals("string"));
    }

    static Stream<SchemaPlace> lists() {
        return with("maxItems");
    }

    static Stream<SchemaPlace> freeObjects() {
        return with("maxProperties");
    }

    @Test
    void theDocumentIsValid() {
        assertThat(Documents.violations(Documents.everyField())).isEmpty();
        assertThat(places()).hasSizeGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("required")
    void aRequiredFieldIsMissing(SchemaPlace place) {
        String missing = place.path() + ": Missing data for required field.";

        assertThat(Documents.violations(place.without())).containsExactly(missing);
        assertThat(Documents.violations(place.with(JSON.nullNode()))).containsExactly(missing);
    }

    @ParameterizedTest
    @MethodSource("optional")
    void anOptionalFieldMayBeLeftOutUnlessAnotherNeedsIt(SchemaPlace place) {
        List<String> without = Documents.violations(place.without());

        assertThat(without).allMatch(violation -> violation.matches(".*: (Needed|No event of|No member of) .*"));
        assertThat(Documents.violations(place.with(JSON.nullNode()))).isEqualTo(without);
    }

    @ParameterizedTest
    @MethodSource("places")
    void aValueIsOfAnotherType(SchemaPlace place) {
        VALUES.forEach((type, value) -> {
            boolean fits = type.equals(place.type())
                    || (type.equals("integer") && place.type().equals("number"));
            if (!fits) {
                assertThat(Documents.violations(place.with(value)))
                        .as(type)
                        .containsExactly(place.path() + ": Not a valid " + place.noun() + ".");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryOfAListIsNull(SchemaPlace place) {
        assertThat(Documents.violations(place.with(JSON.nullNode())))
                .containsExactly(place.path() + ": Not a valid " + place.noun() + ".");
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aWordIsNotOneOfThose(SchemaPlace place) {
        for (String word : List.of("", "no such word", place.value().asText() + " ", "\u0000")) {
            assertThat(Documents.violations(place.with(JSON.textNode(word))))
                    .containsExactly(place.path() + ": Not a valid choice.");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aTextHasAnotherForm(SchemaPlace place) {
        for (String text :
                List.of("a\nb", "a\u0000b", "a\ud800b", "\udc00", place.value().asText() + "\n")) {
            assertThat(Documents.violations(place.with(JSON.textNode(text))))
                    .containsExactly(place.path() + ": Not a valid " + place.noun() + ".");
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aTextIsTooLongInCodePoints(SchemaPlace place) {
        int max = place.rule().path("maxLength").asInt();
        String least = place.rule().path("minLength").asText();
        String text = least.isEmpty()
                ? "Longer than maximum length " + max + "."
                : "Length must be between " + least + " and " + max + ".";

        assertThat(Documents.violations(place.with(JSON.textNode("\ud83d\ude00".repeat(max + 1)))))
                .containsExactly(place.path() + ": " + text);
        assertThat(Documents.violations(place.with(JSON.textNode("\ud83d\ude00".repeat(max)))))
                .noneMatch(violation -> violation.contains("ength"));
        assertThat(Documents.violations(place.with(JSON.textNode(""))))
                .isEqualTo(least.isEmpty() ? List.of() : List.of(place.path() + ": " + text));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListIsTooLong(SchemaPlace place) {
        int max = place.rule().path("maxItems").asInt();
        ArrayNode list = JSON.arrayNode();
        for (int i = 0; i <= max; i++) {
            list.add(place.value().path(0));
        }

        assertThat(Documents.violations(place.with(list)))
                .contains(place.path() + ": Longer than maximum length " + max + ".");
        list.remove(0);
        assertThat(Documents.violations(place.with(list))).noneMatch(violation -> violation.contains("ength"));
    }

    @ParameterizedTest
    @MethodSource("freeObjects")
    void anObjectOfThePlatformHasLimitsToo(SchemaPlace place) {
        String notText = place.path() + ".Deep: Not a valid string.";
        ObjectNode many = JSON.objectNode();
        for (int i = 0; i <= place.rule().path("maxProperties").asInt(); i++) {
            many.put("key" + i, i);
        }

        assertThat(Documents.violations(place.with(many)))
                .containsExactly(place.path() + ": Longer than maximum length 50.");
        assertThat(Documents.violations(place.with(JSON.objectNode().put("Deep", "\u0000"))))
                .containsExactly(notText);
        assertThat(Documents.violations(place.with(
                        JSON.objectNode().set("Deep", JSON.arrayNode().add("\ud800")))))
                .containsExactly(place.path() + ".Deep[0]: Not a valid string.");
        assertThat(Documents.violations(place.with(JSON.objectNode().put("a\u0000b", 1))))
                .containsExactly(place.path() + ": Not a valid string.");
        assertThat(Documents.violations(place.with(JSON.objectNode().put("", 1))))
                .containsExactly(place.path() + ": Not a valid string.");
        // In bytes, such a name is not JSON for Jackson.
        JsonNode half =
                place.with(JSON.objectNode().set("Deep", JSON.objectNode().put("a\ud800", 1)));
        assertThat(SnapshotReader.read(half, ""))
                .isInstanceOfSatisfying(
                        SnapshotReading.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Object::toString)
                                .containsExactly(notText));
        assertThat(Documents.violations(place.with(JSON.objectNode().put("Deep", new BigDecimal("1e999999999")))))
                .containsExactly(place.path() + ": Not a valid number.");
    }

    @Test
    void numbersHaveBounds() {
        assertBounds("employee.employment.hours_worked", "-1", "Must be greater than or equal to 0.");
        assertBounds("employee.employment.hours_worked", "169", "Must be less than or equal to 168.");
        assertBounds("employee.employment.hours_worked", "40.5", "Not a valid integer.");
        assertBounds("employee.employment.salary.amount", "0", "Must be greater than 0.");
        assertBounds("employee.employment.salary.amount", "-0.01", "Must be greater than 0.");
        assertBounds("employee.employment.salary.amount", "1e-999999999", "Must be greater than 0.");
        assertBounds("employee.employment.salary.amount", "1000000000", "Must be less than or equal to 999999999.99.");
        assertBounds("employee.employment.salary.amount", "1e999999999", "Must be less than or equal to 999999999.99.");
        assertBounds("coverages[0].enrolled_members[0].volume", "-1", "Must be greater than or equal to 0.");
        assertBounds(
                "coverages[0].enrolled_members[0].volume", "2147483648", "Must be less than or equal to 2147483647.");
        assertBounds("employee.person.ssn", "1e999999999", "Not a valid SSN.");
    }

    @Test
    void aListOfKindsOfTobaccoIsNotEmpty() {
        SchemaPlace types = place("employee.person.details.tobacco.types");

        assertThat(Documents.violations(types.with(JSON.arrayNode())))
                .containsExactly("employee.person.details.tobacco.types: Shorter than minimum length 1.");
    }

    private static void assertBounds(String path, String number, String text) {
        assertThat(Documents.violations(place(path).with(DecimalNode.valueOf(new BigDecimal(number)))))
                .as(path + " " + number)
                .containsExactly(path + ": " + text);
    }

    private static SchemaPlace place(String path) {
        return places().stream()
                .filter(place -> place.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
