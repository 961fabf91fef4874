package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A property or an entry of {@link Documents#everyField()} and what the schema says about it.
 *
 * @param path as the API tells it
 * @param parent the JSON pointer of the object or list that it is in
 * @param step its name, or its index in the list
 * @param rule its schema, references resolved
 * @param required whether the object must have it
 */
record SchemaPlace(String path, String parent, String step, JsonNode rule, boolean required) {

    /** Every place of the document, the outer ones first. */
    static List<SchemaPlace> all() {
        List<SchemaPlace> places = new ArrayList<>();
        collect("", "", FlatSchema.of(Documents.schema()), Documents.everyField(), places);
        return places;
    }

    private static void collect(String path, String pointer, JsonNode rule, JsonNode value, List<SchemaPlace> places) {
        for (var property : rule.path("properties").properties()) {
            String name = property.getKey();
            JsonNode child = value.path(name);
            if (child.isMissingNode()) {
                throw new AssertionError("The document has no " + path + "." + name);
            }
            boolean required = false;
            for (JsonNode entry : rule.path("required")) {
                required |= entry.asText().equals(name);
            }
            SchemaPlace place = new SchemaPlace(
                    path.isEmpty() ? name : path + "." + name, pointer, name, property.getValue(), required);
            places.add(place);
            collect(place.path(), pointer + "/" + name, property.getValue(), child, places);
        }
        if (rule.has("items") && value.isArray()) {
            SchemaPlace place = new SchemaPlace(path + "[0]", pointer, "0", rule.path("items"), false);
            places.add(place);
            collect(place.path(), pointer + "/0", rule.path("items"), value.path(0), places);
        }
    }

    /** The document with another value here. */
    JsonNode with(JsonNode value) {
        ObjectNode document = Documents.everyField();
        if (document.at(parent) instanceof ArrayNode list) {
            list.set(Integer.parseInt(step), value);
        } else {
            ((ObjectNode) document.at(parent)).set(step, value);
        }
        return document;
    }

    /** The document without it. */
    JsonNode without() {
        ObjectNode document = Documents.everyField();
        ((ObjectNode) document.at(parent)).remove(step);
        return document;
    }

    /** The value that the document has here. */
    JsonNode value() {
        return Documents.everyField().at(parent).at("/" + step);
    }

    boolean isEntry() {
        return path.endsWith("]");
    }

    /** The type, without null. */
    String type() {
        JsonNode type = rule.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    /** What the answer calls a value that belongs here. */
    String noun() {
        if (rule.has("enum")) {
            return "choice";
        }
        return switch (type()) {
            case "array" -> "list";
            case "object" -> "object";
            default -> rule.path("title").asText(type());
        };
    }

    @Override
    public String toString() {
        return path;
    }
}
