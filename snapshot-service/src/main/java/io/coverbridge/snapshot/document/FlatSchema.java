package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema with each definition put where it is referred to, and if wanted without words for people. It says the same, and
 * the validator takes half the time. A definition that refers to itself stays a reference.
 */
final class FlatSchema {

    private static final String DEFINITIONS = "#/$defs/";

    private static final List<String> WORDS = List.of("title", "description");

    private final JsonNode definitions;
    private final Set<String> open = new HashSet<>();

    private FlatSchema(JsonNode definitions) {
        this.definitions = definitions;
    }

    static JsonNode of(JsonNode schema) {
        return new FlatSchema(schema.path("$defs")).flat(schema);
    }

    /** A copy of a flat schema without titles and descriptions; every other place in it stays where it is. */
    static JsonNode withoutWords(JsonNode flat) {
        JsonNode bare = flat.deepCopy();
        removeWords(bare);
        return bare;
    }

    private static void removeWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            WORDS.stream().filter(word -> object.path(word).isTextual()).forEach(object::remove);
        }
        node.forEach(FlatSchema::removeWords);
    }

    private JsonNode flat(JsonNode node) {
        if (node.isArray()) {
            ArrayNode flat = JsonNodeFactory.instance.arrayNode();
            node.forEach(entry -> flat.add(flat(entry)));
            return flat;
        }
        return node.isObject() ? flatObject(node) : node;
    }

    private JsonNode flatObject(JsonNode node) {
        String reference = node.path("$ref").asText("");
        String name = reference.startsWith(DEFINITIONS) ? reference.substring(DEFINITIONS.length()) : "";
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        if (open.add(name) && !name.isEmpty()) {
            flat.setAll((ObjectNode) flat(definitions.path(name)));
            open.remove(name);
            node.properties().forEach(property -> flat.set(property.getKey(), property.getValue()));
            flat.remove("$ref");
            return flat;
        }
        node.properties()
                .forEach(property -> flat.set(
                        property.getKey(),
                        property.getKey().equals("$defs") ? property.getValue() : flat(property.getValue())));
        return flat;
    }
}
