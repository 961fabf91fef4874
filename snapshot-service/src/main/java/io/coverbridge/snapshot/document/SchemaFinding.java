package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.regex.Pattern;

/**
 * What the validator found, in the words of the API. The nouns are the titles in the schema.
 *
 * @param rank which of several at one place is told: the lowest
 */
record SchemaFinding(String path, String text, int rank) {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_ -]{1,64}");

    static SchemaFinding of(Error error, JsonNode schema) {
        JsonNode rule = around(error.getSchemaLocation().getFragment(), schema);
        String keyword = error.getKeyword();
        String path = path(error.getInstanceLocation());
        return switch (keyword) {
            case "required" -> new SchemaFinding(join(path, error.getProperty()), missing(rule), 0);
            case "type" -> new SchemaFinding(path, "Not a valid " + noun(rule) + ".", 0);
            case "enum", "format", "pattern" -> new SchemaFinding(path, "Not a valid " + noun(rule) + ".", 1);
            case "propertyNames" -> new SchemaFinding(path, "Not a valid string.", 1);
            default -> new SchemaFinding(path, bound(keyword, rule), 2);
        };
    }

    private static String missing(JsonNode rule) {
        boolean always = rule.has("type");
        return always
                ? "Missing data for required field."
                : rule.path("description").asText();
    }

    private static String bound(String keyword, JsonNode rule) {
        String limit = rule.path(keyword).decimalValue().toPlainString();
        return switch (keyword) {
            case "minimum" -> "Must be greater than or equal to " + limit + ".";
            case "exclusiveMinimum" -> "Must be greater than " + limit + ".";
            case "maximum" -> "Must be less than or equal to " + limit + ".";
            case "minLength", "maxLength" ->
                rule.has("minLength")
                        ? "Length must be between " + rule.path("minLength").asText() + " and "
                                + rule.path("maxLength").asText() + "."
                        : "Longer than maximum length " + limit + ".";
            case "minItems" -> "Shorter than minimum length " + limit + ".";
            default -> "Longer than maximum length " + limit + ".";
        };
    }

    private static String noun(JsonNode rule) {
        JsonNode type = rule.path("type").isArray() ? rule.path("type").path(0) : rule.path("type");
        if (rule.has("enum")) {
            return "choice";
        }
        return switch (type.asText()) {
            case "object" -> "object";
            case "array" -> "list";
            default -> rule.path("title").asText(type.asText());
        };
    }

    /** The schema that the keyword is part of. */
    private static JsonNode around(NodePath keyword, JsonNode schema) {
        JsonNode rule = schema;
        for (int i = 0; i < keyword.getNameCount() - 1; i++) {
            Object step = keyword.getElement(i);
            rule = step instanceof Integer index ? rule.path(index) : rule.path(String.valueOf(step));
        }
        return rule;
    }

    /** Ends before a name that the platform has made up in a way that nobody wants to read in an error. */
    private static String path(NodePath place) {
        String path = "";
        for (int i = 0; i < place.getNameCount(); i++) {
            Object step = place.getElement(i);
            if (step instanceof Integer index) {
                path += "[" + index + "]";
            } else if (PLAIN_NAME.matcher(String.valueOf(step)).matches()) {
                path = join(path, String.valueOf(step));
            } else {
                return path;
            }
        }
        return path;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
