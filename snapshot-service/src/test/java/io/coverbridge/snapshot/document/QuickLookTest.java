package io.coverbridge.snapshot.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick answer is the validator's. */
class QuickLookTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Predicate<JsonNode> QUICK_LOOK = QuickLook.of(FlatSchema.of(Documents.schema()));

    static List<SchemaPlace> places() {
        return SchemaPlace.all();
    }

    @Test
    void itAcceptsADocumentWithEveryField() {
        assertThat(QUICK_LOOK.test(Documents.everyField())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("places")
    void anyValueInAnyPlaceIsJudgedAsByTheValidator(SchemaPlace place) {
        values().forEach(value -> assertJudgedAlike(place.with(value)));
    }

    @Test
    void whateverIsLeftOutIsJudgedAsByTheValidator() {
        Random random = new Random(20261124);
        for (int i = 0; i < 2_000; i++) {
            ObjectNode json = Documents.everyField();
            for (int removed = 0; removed <= random.nextInt(3); removed++) {
                removeAny(json, random);
            }
            assertJudgedAlike(json);
        }
    }

    @Test
    void anIntegerThatIsWrittenAsAFractionIsLeftToTheValidator() {
        ObjectNode json = Documents.everyField();
        json.withObject("/employee/employment").set("hours_worked", JSON.numberNode(new BigDecimal("40.0")));

        assertThat(QUICK_LOOK.test(json)).isFalse();
        assertThat(SnapshotSchema.errors(json)).isEmpty();
    }

    @Test
    void aKeywordThatItDoesNotKnowIsRefused() {
        JsonNode schema = JSON.objectNode().set("not", JSON.objectNode());

        assertThatIllegalStateException()
                .isThrownBy(() -> QuickLook.of(schema))
                .withMessage("a keyword that is not known here: not");
    }

    private static Stream<JsonNode> values() {
        return Stream.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.numberNode(0),
                JSON.numberNode(-1),
                JSON.numberNode(168),
                JSON.numberNode(169),
                JSON.numberNode(1L << 31),
                JSON.numberNode(new BigDecimal("0.01")),
                JSON.numberNode(new BigDecimal("999999999.99")),
                JSON.numberNode(new BigDecimal("1000000000.01")),
                JSON.textNode(""),
                JSON.textNode("x"),
                JSON.textNode("x".repeat(64)),
                JSON.textNode("x".repeat(65)),
                JSON.textNode("x".repeat(255)),
                JSON.textNode("\ud83d\ude42".repeat(255)),
                JSON.textNode("x".repeat(256)),
                JSON.textNode("x\n"),
                JSON.textNode("\ud800"),
                JSON.textNode("2026-02-28"),
                JSON.textNode("2026-02-29"),
                JSON.textNode("1899-12-31"),
                JSON.textNode("d9c4b8a6-1f0e-4a57-9a51-0b6f6f4a3c21"),
                JSON.textNode("1-1-1-1-1"),
                JSON.textNode("+15035550100"),
                JSON.textNode("97103-1234"),
                JSON.textNode("rosa@mail.example"),
                JSON.textNode("dependent"),
                JSON.textNode("custom"),
                JSON.textNode("terminate"),
                JSON.arrayNode(),
                JSON.arrayNode().add("x"),
                JSON.objectNode(),
                JSON.objectNode().put("", "\u0000"),
                JSON.objectNode()
                        .set("x", JSON.objectNode().set("y", JSON.arrayNode().add("\u0000"))));
    }

    private static void removeAny(ObjectNode json, Random random) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(json, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (!names.isEmpty()) {
            object.remove(names.get(random.nextInt(names.size())));
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> collect(child, objects));
    }

    private static void assertJudgedAlike(JsonNode json) {
        assertThat(QUICK_LOOK.test(json))
                .as(() -> json.toString())
                .isEqualTo(SnapshotSchema.errors(json).isEmpty());
    }
}
