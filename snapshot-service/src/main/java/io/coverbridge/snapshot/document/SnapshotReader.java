package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Reads member snapshots: from bytes to the record, or to everything that is wrong with them. Says all that can be said
 * without knowing the group; never throws, whatever the bytes.
 *
 * <p>A property that is null counts as left out, and unknown properties are ignored. At most
 * {@value Findings#MAX_VIOLATIONS} violations are told. Texts never repeat what they refuse.
 */
public final class SnapshotReader {

    /** Deepest nesting of objects and lists. */
    public static final int MAX_DEPTH = 32;

    private static final ObjectMapper MAPPER = mapper();

    private SnapshotReader() {}

    /** Reads the body of a request. */
    public static SnapshotReading read(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            return json.isMissingNode() ? new SnapshotReading.Malformed() : read(json, "");
        } catch (IOException e) {
            return new SnapshotReading.Malformed();
        }
    }

    /**
     * Reads a snapshot that is part of a larger body, parsed with a limit to its depth.
     *
     * @param json left as it is
     * @param prefix what the paths of violations begin with, e.g. {@code member_snapshot.}
     */
    public static SnapshotReading read(JsonNode json, String prefix) {
        Findings findings = new Findings(prefix);
        JsonNode tree = TidyTree.of(json, findings);
        SnapshotSchema.check(tree, findings);
        if (!findings.isFull()) {
            SnapshotRules.check(Place.of(tree), findings);
        }
        return findings.isEmpty() ? bind(tree, findings) : new SnapshotReading.Invalid(findings.ordered());
    }

    /** The schema leaves nothing that could be refused here; if it did, that would not be the platform's to suffer from. */
    private static SnapshotReading bind(JsonNode tree, Findings findings) {
        try {
            if (tree.get("employee") instanceof ObjectNode employee) {
                employee.remove("group_id");
            }
            return new SnapshotReading.Valid(MAPPER.treeToValue(tree, MemberSnapshot.class));
        } catch (JacksonException | IllegalArgumentException e) {
            findings.add("", "Not a valid object.");
            return new SnapshotReading.Invalid(findings.ordered());
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = EventJson.mapper().copy();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build());
        // The tree notices keys that are there twice, at no cost; the parser would keep a set for each object.
        mapper.getFactory().disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        return mapper.registerModule(new SimpleModule("days").addDeserializer(LocalDate.class, new DayReader()))
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                // JSON Schema takes 40.0 for an integer; 40.5 it has refused before.
                .enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    /** As the schema reads days; it has refused what is none. */
    private static final class DayReader extends StdScalarDeserializer<LocalDate> {
        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Formats.day(json.getText())
                    .orElseThrow(() -> context.weirdStringException("", LocalDate.class, "not a date"));
        }
    }
}
