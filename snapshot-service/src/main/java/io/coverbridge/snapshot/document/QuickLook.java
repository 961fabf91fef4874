package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;

/**
 * Whether a document keeps to a schema, without a word of why not: what nearly every document is asked, and several times
 * as quick as the validator, which has the last word where this says no. It takes the keywords that the schema has, and
 * fails on any other when it is made.
 */
final class QuickLook {

    private static final String DEFINITIONS = "#/$defs/";

    private final JsonNode definitions;
    private final Map<String, Predicate<JsonNode>> references = new HashMap<>();

    private QuickLook(JsonNode definitions) {
        this.definitions = definitions;
    }

    /**
     * What accepts exactly what the schema does, but for an integer that is written as a fraction.
     *
     * @throws IllegalStateException if a keyword is not known here
     */
    static Predicate<JsonNode> of(JsonNode schema) {
        return new QuickLook(schema.path("$defs")).compile(schema);
    }

    private Predicate<JsonNode> compile(JsonNode schema) {
        List<Predicate<JsonNode>> rules = new ArrayList<>();
        schema.properties().forEach(entry -> {
            switch (entry.getKey()) {
                case "$schema", "$defs", "title", "description", "deprecated", "then", "else" -> {}
                default -> rules.add(rule(entry.getKey(), entry.getValue(), schema));
            }
        });
        return all(rules);
    }

    private Predicate<JsonNode> rule(String keyword, JsonNode value, JsonNode schema) {
        return switch (keyword) {
            case "$ref" -> reference(value.asText());
            case "type" -> type(value);
            case "const" -> value::equals;
            case "enum" -> in(value);
            case "allOf" -> all(compileAll(value));
            case "if" -> condition(compile(value), compile(schema.path("then")), compile(schema.path("else")));
            case "required" -> required(value);
            case "properties" -> properties(value);
            case "propertyNames" -> names(compile(value));
            case "additionalProperties" -> values(compile(value), schema);
            case "maxProperties" -> size(JsonNode::isObject, JsonNode::size, atMost(value));
            case "items" -> entries(compile(value));
            case "minItems" -> size(JsonNode::isArray, JsonNode::size, atLeast(value));
            case "maxItems" -> size(JsonNode::isArray, JsonNode::size, atMost(value));
            case "minLength" -> size(JsonNode::isTextual, QuickLook::length, atLeast(value));
            case "maxLength" -> size(JsonNode::isTextual, QuickLook::length, atMost(value));
            case "pattern" -> pattern(new JDKRegularExpressionFactory().getRegularExpression(value.asText()));
            case "format" -> format(value.asText());
            case "minimum" -> number(value, (number, limit) -> number.compareTo(limit) >= 0);
            case "exclusiveMinimum" -> number(value, (number, limit) -> number.compareTo(limit) > 0);
            case "maximum" -> number(value, (number, limit) -> number.compareTo(limit) <= 0);
            default -> throw new IllegalStateException("a keyword that is not known here: " + keyword);
        };
    }

    private List<Predicate<JsonNode>> compileAll(JsonNode schemas) {
        List<Predicate<JsonNode>> rules = new ArrayList<>();
        schemas.forEach(schema -> rules.add(compile(schema)));
        return rules;
    }

    /** A definition may refer to itself. */
    private Predicate<JsonNode> reference(String reference) {
        String name = reference.substring(DEFINITIONS.length());
        if (!references.containsKey(name)) {
            references.put(name, node -> true);
            references.put(name, compile(definitions.path(name)));
        }
        return node -> references.getOrDefault(name, any -> false).test(node);
    }

    private Predicate<JsonNode> properties(JsonNode schemas) {
        Map<String, Predicate<JsonNode>> rules = new HashMap<>();
        schemas.properties().forEach(entry -> rules.put(entry.getKey(), compile(entry.getValue())));
        return node -> !node.isObject() || (rules.size() < node.size() ? few(rules, node) : many(rules, node));
    }

    private static boolean few(Map<String, Predicate<JsonNode>> rules, JsonNode object) {
        for (Map.Entry<String, Predicate<JsonNode>> rule : rules.entrySet()) {
            JsonNode value = object.get(rule.getKey());
            if (value != null && !rule.getValue().test(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean many(Map<String, Predicate<JsonNode>> rules, JsonNode object) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            Predicate<JsonNode> rule = rules.get(property.getKey());
            if (rule != null && !rule.test(property.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<JsonNode> all(List<Predicate<JsonNode>> rules) {
        List<Predicate<JsonNode>> fixed = List.copyOf(rules);
        return switch (fixed.size()) {
            case 0 -> node -> true;
            case 1 -> fixed.get(0);
            default ->
                node -> {
                    for (Predicate<JsonNode> rule : fixed) {
                        if (!rule.test(node)) {
                            return false;
                        }
                    }
                    return true;
                };
        };
    }

    private static Predicate<JsonNode> condition(
            Predicate<JsonNode> question, Predicate<JsonNode> then, Predicate<JsonNode> otherwise) {
        return node -> (question.test(node) ? then : otherwise).test(node);
    }

    private static Predicate<JsonNode> type(JsonNode types) {
        if (types.isArray()) {
            List<Predicate<JsonNode>> any = new ArrayList<>();
            types.forEach(type -> any.add(type(type)));
            return node -> any.stream().anyMatch(type -> type.test(node));
        }
        return switch (types.asText()) {
            case "object" -> JsonNode::isObject;
            case "array" -> JsonNode::isArray;
            case "string" -> JsonNode::isTextual;
            case "boolean" -> JsonNode::isBoolean;
            case "null" -> JsonNode::isNull;
            case "number" -> JsonNode::isNumber;
            case "integer" -> JsonNode::isIntegralNumber;
            default -> throw new IllegalStateException("a type that is not known here: " + types.asText());
        };
    }

    private static Predicate<JsonNode> in(JsonNode values) {
        Set<JsonNode> choices = new HashSet<>();
        values.forEach(choices::add);
        return choices::contains;
    }

    private static Predicate<JsonNode> required(JsonNode names) {
        List<String> needed = StreamSupport.stream(names.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return node -> {
            if (node.isObject()) {
                for (String name : needed) {
                    if (!node.has(name)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> names(Predicate<JsonNode> rule) {
        return node -> !node.isObject()
                || node.properties().stream().allMatch(property -> rule.test(TextNode.valueOf(property.getKey())));
    }

    private static Predicate<JsonNode> values(Predicate<JsonNode> rule, JsonNode schema) {
        if (schema.has("properties")) {
            throw new IllegalStateException("additionalProperties beside properties is not known here");
        }
        return node ->
                !node.isObject() || node.properties().stream().allMatch(property -> rule.test(property.getValue()));
    }

    private static Predicate<JsonNode> entries(Predicate<JsonNode> rule) {
        return node -> {
            if (node.isArray()) {
                for (JsonNode entry : node) {
                    if (!rule.test(entry)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Predicate<JsonNode> size(
            Predicate<JsonNode> kind, ToIntFunction<JsonNode> size, IntPredicate limit) {
        return node -> !kind.test(node) || limit.test(size.applyAsInt(node));
    }

    private static IntPredicate atLeast(JsonNode limit) {
        int least = limit.intValue();
        return size -> size >= least;
    }

    private static IntPredicate atMost(JsonNode limit) {
        int most = limit.intValue();
        return size -> size <= most;
    }

    /** In characters as people count them, not in halves of surrogate pairs. */
    private static int length(JsonNode text) {
        String value = text.textValue();
        return value.codePointCount(0, value.length());
    }

    private static Predicate<JsonNode> pattern(RegularExpression expression) {
        return node -> !node.isTextual() || expression.matches(node.textValue());
    }

    private static Predicate<JsonNode> format(String name) {
        Predicate<String> format = Formats.named(name);
        return node -> !node.isTextual() || format.test(node.textValue());
    }

    private static Predicate<JsonNode> number(JsonNode limit, BiPredicate<BigDecimal, BigDecimal> rule) {
        BigDecimal bound = limit.decimalValue();
        return node -> !node.isNumber() || rule.test(node.decimalValue(), bound);
    }
}
