package io.coverbridge.snapshot.decision;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares free JSON as people would: a number is its value, however it was written or stored. */
final class JsonValues {

    private JsonValues() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof Number number && other instanceof Number number2) {
            return sameNumber(number, number2);
        }
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> map2) {
            return map.size() == map2.size()
                    && map.entrySet().stream()
                            .allMatch(entry -> map2.containsKey(entry.getKey())
                                    && same(entry.getValue(), map2.get(entry.getKey())));
        }
        return one instanceof List<?> list && other instanceof List<?> list2 && sameList(list, list2);
    }

    private static boolean sameList(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Iterator<?> others = other.iterator();
        return one.stream().allMatch(value -> same(value, others.next()));
    }

    /** What was read as a floating point number has lost digits that the other may still have. */
    private static boolean sameNumber(Number one, Number other) {
        return (floating(one) || floating(other))
                ? one.doubleValue() == other.doubleValue()
                : new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }

    private static boolean floating(Number number) {
        return number instanceof Double || number instanceof Float;
    }
}
