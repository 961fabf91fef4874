package io.coverbridge.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One field of one event type, found by walking its schema beside its sample.
 *
 * @param path names, and positions in arrays as {@code [0]}; of several entries the first of the sample that has the field
 * @param required whether it must be there, at least under the conditions in which the sample shows it
 */
record Field(EventType<?> type, List<String> path, boolean required, JsonNode schema) {

    /** Every field of every type, nested ones too, and the plain entries of arrays. */
    static Stream<Field> all() {
        return EventType.all().stream().flatMap(Field::of);
    }

    static Stream<Field> of(EventType<?> type) {
        JsonNode root = json(EventContract.schema(type));
        return new Walk(type, root).in(List.of(new Spot(List.of(), json(EventContract.sample(type)))), root).stream();
    }

    static Stream<Field> allRequired() {
        return all().filter(Field::required);
    }

    static Stream<Field> allOptional() {
        return all().filter(field -> !field.required() && !field.isEntry());
    }

    static Stream<Field> allText() {
        return all().filter(field -> field.jsonType().equals("string"));
    }

    /** As a message names it, e.g. {@code plans.[0].name}; an entry of an array goes by the array's name. */
    String name() {
        return String.join(".", isEntry() ? path.subList(0, path.size() - 1) : path);
    }

    /** Whether it is a plain entry of an array. */
    boolean isEntry() {
        return isPosition(key());
    }

    String jsonType() {
        return schema.path("type").asText();
    }

    /** The approved sample without this field. */
    ObjectNode sampleWithout() {
        ObjectNode sample = sample();
        ((ObjectNode) at(sample, path.subList(0, path.size() - 1))).remove(key());
        return sample;
    }

    /** The approved sample with another value in this field. */
    ObjectNode sampleWith(JsonNode value) {
        ObjectNode sample = sample();
        JsonNode parent = at(sample, path.subList(0, path.size() - 1));
        if (parent instanceof ArrayNode array) {
            array.set(position(key()), value);
        } else {
            ((ObjectNode) parent).set(key(), value);
        }
        return sample;
    }

    /** What the approved sample has there. */
    JsonNode sampleValue() {
        return at(sample(), path);
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
        return type.name() + " " + String.join(".", path);
    }

    private ObjectNode sample() {
        return (ObjectNode) json(EventContract.sample(type));
    }

    private String key() {
        return path.get(path.size() - 1);
    }

    private static JsonNode at(JsonNode node, List<String> path) {
        JsonNode found = node;
        for (String step : path) {
            found = isPosition(step) ? found.path(position(step)) : found.path(step);
        }
        return found;
    }

    private static boolean isPosition(String step) {
        return step.startsWith("[");
    }

    private static int position(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }

    /** A place in the sample that a part of the schema speaks of. */
    private record Spot(List<String> path, JsonNode node) {
        Spot to(String step) {
            List<String> steps = Stream.concat(path.stream(), Stream.of(step)).toList();
            return new Spot(steps, at(node, List.of(step)));
        }

        Stream<Spot> entries() {
            return IntStream.range(0, node.size()).mapToObj(position -> to("[" + position + "]"));
        }
    }

    private record Walk(EventType<?> type, JsonNode root) {

        List<Field> in(List<Spot> spots, JsonNode schema) {
            Set<String> required = new HashSet<>();
            Stream.of(schema, schema.path("then"), schema.path("else"))
                    .flatMap(part -> part.path("required").valueStream())
                    .forEach(name -> required.add(name.asText()));
            List<Field> fields = new ArrayList<>();
            schema.path("properties").properties().forEach(property -> {
                String name = property.getKey();
                List<Spot> there =
                        spots.stream().filter(spot -> spot.node().has(name)).toList();
                List<Spot> below = (there.isEmpty() ? spots.subList(0, 1) : there)
                        .stream().map(spot -> spot.to(name)).toList();
                fields.addAll(at(below, resolve(property.getValue()), required.contains(name)));
            });
            return fields;
        }

        private List<Field> at(List<Spot> spots, JsonNode schema, boolean required) {
            List<Field> fields = new ArrayList<>();
            fields.add(new Field(type, spots.get(0).path(), required, schema));
            fields.addAll(in(spots, schema));
            List<Spot> entries = spots.stream().flatMap(Spot::entries).toList();
            if (schema.has("items") && !entries.isEmpty()) {
                JsonNode items = resolve(schema.path("items"));
                if (items.path("type").asText().equals("object")) {
                    fields.addAll(in(entries, items));
                } else {
                    fields.add(new Field(type, entries.get(0).path(), false, items));
                }
            }
            return fields;
        }

        /** What a reference leads to, with what is said beside the reference. */
        private JsonNode resolve(JsonNode schema) {
            if (!schema.has("$ref")) {
                return schema;
            }
            ObjectNode resolved =
                    root.at(schema.path("$ref").asText().substring(1)).deepCopy();
            ((ObjectNode) schema)
                    .properties().stream()
                            .filter(property -> !property.getKey().equals("$ref"))
                            .forEach(property -> resolved.set(property.getKey(), property.getValue()));
            return resolved;
        }
    }
}
