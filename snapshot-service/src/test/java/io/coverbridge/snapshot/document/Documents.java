package io.coverbridge.snapshot.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Whole documents to test with, and what is said about them. */
final class Documents {

    private static final ObjectMapper MAPPER = EventJson.mapper()
            .copy()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

    private Documents() {}

    /** A valid document with every property that there is. */
    static ObjectNode everyField() {
        return (ObjectNode) json("every_field");
    }

    static JsonNode json(String name) {
        return parse(bytes(name));
    }

    static byte[] bytes(String name) {
        return resource("/io/coverbridge/snapshot/document/" + name + ".json");
    }

    /** The schema as it is published. */
    static JsonNode schema() {
        return parse(resource(SnapshotSchema.RESOURCE));
    }

    static byte[] write(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong, as {@code path: text}; empty if nothing is. */
    static List<String> violations(JsonNode json) {
        return violations(write(json));
    }

    static List<String> violations(byte[] body) {
        SnapshotReading reading = SnapshotReader.read(body);
        if (reading instanceof SnapshotReading.Invalid invalid) {
            return invalid.violations().stream().map(Violation::toString).toList();
        }
        return reading instanceof SnapshotReading.Valid ? List.of() : List.of("malformed");
    }

    private static JsonNode parse(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream resource = Documents.class.getResourceAsStream(name)) {
            return requireNonNull(resource, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
