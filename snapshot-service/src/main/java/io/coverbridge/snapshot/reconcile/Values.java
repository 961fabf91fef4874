package io.coverbridge.snapshot.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares values as people would. */
final class Values {

    private Values() {}

    /** Whether both say the same; a number is its value, however it was written. */
    static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.equals(
                (left, right) -> left.isNumber() && right.isNumber()
                        ? left.decimalValue().compareTo(right.decimalValue())
                        : (left.equals(right) ? 0 : 1),
                other);
    }

    /** Whether both say something and it is not the same. What one side leaves out is no conflict; nor is a capital letter. */
    static boolean conflict(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null || isNothing(one) || isNothing(other)) {
            return false;
        }
        if (one.isObject() && other.isObject()) {
            return one.properties().stream()
                    .map(Map.Entry::getKey)
                    .anyMatch(name -> conflict(one.get(name), other.get(name)));
        }
        if (one.isArray() && other.isArray()) {
            return one.size() != other.size()
                    || IntStream.range(0, one.size()).anyMatch(i -> conflict(one.get(i), other.get(i)));
        }
        if (one.isTextual() && other.isTextual()) {
            return !one.textValue().strip().equalsIgnoreCase(other.textValue().strip());
        }
        return !same(one, other);
    }

    /** Whether it says nothing at all. */
    static boolean isNothing(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.textValue().isBlank());
    }
}
