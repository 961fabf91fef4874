package io.coverbridge.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Judges JSON by the schemas of the contract, formats included. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private Schemas() {}

    static List<String> violations(EventType<?> type, String json) {
        return violationsOf(EventContract.schema(type), json);
    }

    static List<String> violations(EventType<?> type, JsonNode json) {
        return violations(type, json.toString());
    }

    static List<String> violationsOf(String schema, String json) {
        return COMPILED
                .computeIfAbsent(schema, text -> REGISTRY.getSchema(text, InputFormat.JSON))
                .validate(
                        json,
                        InputFormat.JSON,
                        execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
