package io.coverbridge.snapshot.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes, there is an answer, soon, and it repeats nothing. */
class HostileSnapshotsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int MIB = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{} x",
                "nul",
                "NaN",
                "{'a':1}",
                "\u0000",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\ud8\"}",
                "// none\n{}"
            })
    void whatIsNotJsonIsMalformed(String body) {
        assertThat(SnapshotReader.read(body.getBytes(UTF_8))).isInstanceOf(SnapshotReading.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "[]", "[{}]", "true"})
    void whatIsNoObjectIsInvalid(String body) {
        assertThat(Documents.violations(body.getBytes(UTF_8))).containsExactly("body: Not a valid object.");
    }

    @Test
    void nestingIsLimited() {
        String deepest = "[".repeat(31) + "]".repeat(31);
        String deeper = "[".repeat(32) + "]".repeat(32);

        assertThat(SnapshotReader.read(("{\"x\":" + deepest + "}").getBytes(UTF_8)))
                .isInstanceOf(SnapshotReading.Invalid.class);
        assertThat(SnapshotReader.read(("{\"x\":" + deeper + "}").getBytes(UTF_8)))
                .isInstanceOf(SnapshotReading.Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"enrolled_members\":[{},{},{}]}",
                "7",
                "{\"carrier_config\":{\"\\u0000\":\"\\u0000\"}}",
                "{\"enrolled_members\":[{\"pcp_details\":{\"providers\":[{},{},{},{}]}}]}"
            })
    void aMebibyteOfCoveragesIsAnsweredSoonAndBriefly(String coverage) {
        StringBuilder body = new StringBuilder("{\"coverages\":[").append(coverage);
        while (body.length() < MIB) {
            body.append(',').append(coverage);
        }

        List<String> violations = answeredSoon(body.append("]}").toString());

        assertThat(violations).hasSizeBetween(2, Findings.MAX_VIOLATIONS);
    }

    @Test
    void aMebibyteInOneValueIsAnsweredSoon() {
        Map<JsonNode, SchemaPlace> onePerRule = new HashMap<>();
        SchemaPlace.all().stream()
                .filter(place -> place.rule().has("pattern") || place.rule().has("format"))
                .forEach(place -> onePerRule.put(FlatSchema.withoutWords(place.rule()), place));
        for (SchemaPlace place : onePerRule.values()) {
            for (String unit : List.of("a", "a@", "a.", "1", "@a.")) {
                String text = "a@" + unit.repeat(MIB / unit.length());
                assertThat(answeredSoon(text, place)).as(place.path()).isNotEmpty();
            }
        }
    }

    @Test
    void aMebibyteOfLabelsIsAnsweredSoon() {
        ObjectNode json = Documents.everyField();
        ArrayNode list = json.withObject("/employee/classifications").putArray("Many");
        for (int i = 0; i < MIB / 8; i++) {
            list.add("\u0000");
        }

        assertThat(answeredSoon(json.toString())).hasSizeBetween(2, Findings.MAX_VIOLATIONS);
    }

    @Test
    void noTextRepeatsWhatItRefuses() {
        for (SchemaPlace place : SchemaPlace.all()) {
            for (String secret : List.of("Secretive", "912-03-1457x", "\u0000Secretive")) {
                JsonNode json = place.with(JsonNodeFactory.instance.textNode(secret));

                assertThat(Documents.violations(json)).as(place.path()).noneMatch(text -> text.contains(secret));
            }
        }
        assertThat(SnapshotReader.read(Documents.bytes("every_field")).toString())
                .doesNotContain("Rosa", "912031457", "Calder");
    }

    @Test
    void randomChangesNeverBreakTheReader() throws JsonProcessingException {
        Random random = new Random(20261122);
        int valid = 0;
        for (int i = 0; i < 4_000; i++) {
            ObjectNode json = Documents.everyField();
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                mutate(json, random);
            }
            SnapshotReading reading = SnapshotReader.read(Documents.write(json));
            if (reading instanceof SnapshotReading.Valid found) {
                valid++;
                assertThat(SnapshotReader.read(body(found.snapshot()))).isEqualTo(found);
            } else {
                // A document without violations that could not be read would be refused as a whole.
                assertThat(((SnapshotReading.Invalid) reading).violations())
                        .isNotEmpty()
                        .extracting(Violation::path)
                        .doesNotContain("body");
            }
        }
        assertThat(valid).isBetween(200, 3_800);
    }

    @Test
    void randomBytesNeverBreakTheReader() {
        Random random = new Random(7);
        byte[] good = Documents.bytes("every_field");
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = good.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(SnapshotReader.read(bytes)).isNotNull();
        }
    }

    private static void mutate(ObjectNode json, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(json, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode value = anyValue(random, json);
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.properties().stream().map(Map.Entry::getKey).forEach(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (container instanceof ArrayNode list) {
            list.insert(random.nextInt(list.size() + 1), value);
        }
    }

    private static JsonNode anyValue(Random random, JsonNode json) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> factory.nullNode();
            case 1 -> factory.booleanNode(random.nextBoolean());
            case 2 -> factory.numberNode(random.nextInt());
            case 3 -> factory.numberNode(new BigDecimal("1e" + (random.nextInt() / 2)));
            case 4 -> factory.objectNode();
            case 5 -> factory.arrayNode().add(json.path("employee").deepCopy());
            case 6 -> factory.textNode("\u0000\ud800");
            case 7 -> factory.textNode("2025-02-31");
            case 8 -> factory.textNode("2025-03-31");
            case 9 -> factory.textNode("");
            case 10 -> factory.numberNode(new BigDecimal("40.0"));
            default -> json.path("coverages").deepCopy();
        };
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static List<String> answeredSoon(String text, SchemaPlace place) {
        return answeredSoon(place.with(JsonNodeFactory.instance.textNode(text)).toString());
    }

    private static List<String> answeredSoon(String body) {
        return Assertions.assertTimeoutPreemptively(SOON, () -> Documents.violations(body.getBytes(UTF_8)));
    }

    private static byte[] body(MemberSnapshot snapshot) throws JsonProcessingException {
        return EventJson.mapper().writeValueAsBytes(snapshot);
    }
}
