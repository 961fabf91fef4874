package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares an answer with what is expected of it. Objects have exactly the expected keys; a key that ends in {@code ?}
 * may be absent. Arrays have exactly the expected elements in that order; after {@code "<any order>"}, in any; after
 * {@code "<each>"}, one or more that are all like the one that follows. Texts may hold {@link Shape shapes}.
 *
 * <p>Not a general JSON comparison: those that exist describe shapes in their own placeholder languages, have no
 * optional keys and no element that stands for all, and would make the files harder to read.
 */
final class Comparison {

    private static final String EACH = "<each>";
    private static final String ANY_ORDER = "<any order>";
    private static final String OPTIONAL = "?";

    private final List<String> mismatches = new ArrayList<>();

    private Comparison() {}

    /** What differs, each with its place as a JSON pointer; empty if nothing does. */
    static List<String> mismatches(JsonNode expected, JsonNode actual) {
        Comparison comparison = new Comparison();
        comparison.compare("", expected, actual);
        return List.copyOf(comparison.mismatches);
    }

    private void compare(String at, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            object(at, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            array(at, expected, actual);
        } else if (!value(expected, actual)) {
            mismatches.add(at + ": expected " + expected + " but was " + actual);
        }
    }

    private void object(String at, JsonNode expected, JsonNode actual) {
        Set<String> unexpected = new TreeSet<>();
        actual.fieldNames().forEachRemaining(unexpected::add);
        expected.properties().forEach(property -> {
            boolean optional = property.getKey().endsWith(OPTIONAL);
            String key = optional
                    ? property.getKey().substring(0, property.getKey().length() - OPTIONAL.length())
                    : property.getKey();
            if (unexpected.remove(key)) {
                compare(at + "/" + key, property.getValue(), actual.path(key));
            } else if (!optional) {
                mismatches.add(at + "/" + key + ": is missing");
            }
        });
        unexpected.forEach(key -> mismatches.add(at + "/" + key + ": is not expected, was " + actual.path(key)));
    }

    private void array(String at, JsonNode expected, JsonNode actual) {
        if (expected.path(0).asText().equals(EACH)) {
            if (actual.isEmpty()) {
                mismatches.add(at + ": is empty");
            }
            for (int i = 0; i < actual.size(); i++) {
                compare(at + "/" + i, expected.path(1), actual.path(i));
            }
            return;
        }
        if (expected.path(0).asText().equals(ANY_ORDER)) {
            anyOrder(at, expected, actual);
            return;
        }
        if (expected.size() != actual.size()) {
            mismatches.add(at + ": expected " + expected.size() + " elements but was " + actual);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(at + "/" + i, expected.path(i), actual.path(i));
        }
    }

    private void anyOrder(String at, JsonNode expected, JsonNode actual) {
        List<JsonNode> left = new ArrayList<>();
        actual.forEach(left::add);
        for (int i = 1; i < expected.size(); i++) {
            JsonNode wanted = expected.path(i);
            Optional<JsonNode> found = left.stream()
                    .filter(element -> mismatches(wanted, element).isEmpty())
                    .findFirst();
            found.ifPresentOrElse(left::remove, () -> mismatches.add(at + ": nothing is like " + wanted));
        }
        left.forEach(element -> mismatches.add(at + ": is not expected, was " + element));
    }

    private static boolean value(JsonNode expected, JsonNode actual) {
        return expected.isTextual() ? text(expected.textValue(), actual) : equal(expected, actual);
    }

    private static boolean equal(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual);
    }

    private static boolean text(String expected, JsonNode actual) {
        return Shape.of(expected)
                .map(shape -> shape.matches(actual))
                .orElseGet(() -> actual.isTextual()
                        && Shape.within(expected).matcher(actual.textValue()).matches());
    }
}
