package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a case keeps from its answers; {@code ${name}} stands for one. */
final class Variables {

    private static final Pattern USE = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, JsonNode> values;

    private Variables(Map<String, JsonNode> values) {
        this.values = values;
    }

    /** With these texts. */
    static Variables of(Map<String, String> texts) {
        Variables variables = new Variables(new HashMap<>());
        texts.forEach((name, text) -> variables.keep(name, TextNode.valueOf(text)));
        return variables;
    }

    /** A copy that keeps more without being seen from here. */
    Variables copy() {
        return new Variables(new HashMap<>(values));
    }

    void keep(String name, JsonNode value) {
        values.put(name, value);
    }

    /** The text with values in place of names. */
    String in(String text) {
        Matcher use = USE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (use.find()) {
            use.appendReplacement(
                    filled, Matcher.quoteReplacement(value(use.group(1)).asText()));
        }
        return use.appendTail(filled).toString();
    }

    /** The document with values in place of names; a text that is one name alone takes the value's own type. */
    JsonNode in(JsonNode document) {
        if (document.isObject()) {
            ObjectNode filled = JsonNodeFactory.instance.objectNode();
            document.properties().forEach(property -> filled.set(property.getKey(), in(property.getValue())));
            return filled;
        }
        if (document.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            document.forEach(element -> filled.add(in(element)));
            return filled;
        }
        if (!document.isTextual()) {
            return document;
        }
        Matcher whole = USE.matcher(document.textValue());
        return whole.matches() ? value(whole.group(1)) : TextNode.valueOf(in(document.textValue()));
    }

    private JsonNode value(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing kept ${" + name + "}");
        }
        return value;
    }
}
