package io.coverbridge.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One field of one event type, found by walking its schema. */
record Field(EventType<?> type, List<String> path, boolean required, JsonNode schema) {

    /** Every field of every type, nested ones too. */
    static Stream<Field> all() {
        return EventType.all().stream().flatMap(type -> in(type, List.of(), json(EventContract.schema(type))).stream());
    }

    static Stream<Field> allRequired() {
        return all().filter(Field::required);
    }

    static Stream<Field> allOptional() {
        return all().filter(field -> !field.required());
    }

    static Stream<Field> allText() {
        return all().filter(field -> field.jsonType().equals("string"));
    }

    /** As a message names it, e.g. {@code rules.event_required}. */
    String name() {
        return String.join(".", path);
    }

    String jsonType() {
        return schema.path("type").asText();
    }

    /** The approved sample without this field. */
    ObjectNode sampleWithout() {
        ObjectNode sample = sample();
        parent(sample).remove(key());
        return sample;
    }

    /** The approved sample with another value in this field. */
    ObjectNode sampleWith(JsonNode value) {
        ObjectNode sample = sample();
        parent(sample).set(key(), value);
        return sample;
    }

    static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return type.name() + " " + name();
    }

    private ObjectNode sample() {
        return (ObjectNode) json(EventContract.sample(type));
    }

    private ObjectNode parent(ObjectNode sample) {
        JsonNode parent = sample;
        for (String step : path.subList(0, path.size() - 1)) {
            parent = parent.path(step);
        }
        return (ObjectNode) parent;
    }

    private String key() {
        return path.get(path.size() - 1);
    }

    private static List<Field> in(EventType<?> type, List<String> prefix, JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        List<Field> fields = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            List<String> path =
                    Stream.concat(prefix.stream(), Stream.of(property.getKey())).toList();
            fields.add(new Field(type, path, required.contains(property.getKey()), property.getValue()));
            fields.addAll(in(type, path, property.getValue()));
        });
        return fields;
    }
}
