package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an expected value may say instead of a literal, e.g. {@code "<uuid>"}. */
enum Shape {
    UUID("uuid", "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", JsonNodeType.STRING),
    DATE("date", "\\d{4}-\\d{2}-\\d{2}", JsonNodeType.STRING),
    TEXT("text", "[\\s\\S]+", JsonNodeType.STRING),
    JWT("jwt", "[\\w-]+\\.[\\w-]+\\.[\\w-]+", JsonNodeType.STRING),
    /** From 2020 to 2100: milliseconds would not pass. */
    EPOCH_SECONDS("epoch-seconds", "(?:1[6-9]|[2-3]\\d)\\d{8}|40\\d{8}", JsonNodeType.NUMBER),
    COUNT("count", "\\d+", JsonNodeType.NUMBER),
    NUMBER("number", "-?\\d+(?:\\.\\d+)?", JsonNodeType.NUMBER),
    BOOLEAN("boolean", "true|false", JsonNodeType.BOOLEAN),
    OBJECT("object", "", JsonNodeType.OBJECT),
    ARRAY("array", "", JsonNodeType.ARRAY);

    private final String token;
    private final Pattern pattern;
    private final JsonNodeType kind;

    Shape(String name, String regex, JsonNodeType kind) {
        this.token = "<" + name + ">";
        this.pattern = Pattern.compile(regex);
        this.kind = kind;
    }

    /** The shape that a whole expected text stands for. */
    static Optional<Shape> of(String expected) {
        return Arrays.stream(values())
                .filter(shape -> shape.token.equals(expected))
                .findFirst();
    }

    boolean matches(JsonNode actual) {
        return kind == actual.getNodeType()
                && (actual.isContainerNode() || pattern.matcher(actual.asText()).matches());
    }

    /** A regular expression for a text in which shapes stand between literal parts. */
    static Pattern within(String expected) {
        String regex = Pattern.quote(expected);
        for (Shape shape : values()) {
            regex = regex.replace(shape.token, "\\E(?:" + shape.pattern + ")\\Q");
        }
        return Pattern.compile(regex);
    }
}
