package io.coverbridge.events.field;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON whose form is the sender's affair, copied all the way down into values that compare as their text does. */
final class FreeJson {

    /** Far below what JSON readers take, so that an object may be put inside an event. */
    static final int MAX_DEPTH = 32;

    private static final int MAX_KEY_LENGTH = 255;

    /** Bits of the widest whole number that is kept; readers refuse numbers of more than a thousand digits. */
    private static final int MAX_BITS = 3_000;

    private FreeJson() {}

    static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> object, String field) {
        return object(object, field, 1);
    }

    private static @Nullable Object value(@Nullable Object value, String field, int depth) {
        Fields.check(depth <= MAX_DEPTH, field, "is nested more than " + MAX_DEPTH + " deep");
        if (value instanceof Map<?, ?> object) {
            return object(object, field, depth);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(entry -> copy.add(value(entry, field, depth + 1)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Number number) {
            return number(number, field);
        }
        if (value instanceof String text) {
            Fields.text(text, Integer.MAX_VALUE, field);
            return text;
        }
        Fields.check(value == null || value instanceof Boolean, field, "has a value that JSON does not know");
        return value;
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> object, String field, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((name, entry) -> {
            String key = name instanceof String text ? text : "";
            Fields.line(key, MAX_KEY_LENGTH, field);
            copy.put(key, value(entry, field, depth + 1));
        });
        return Collections.unmodifiableMap(copy);
    }

    /** As a JSON reader would make it: the narrowest of int, long and big whole numbers, or a double. */
    private static Number number(Number number, String field) {
        if (number instanceof BigInteger || number instanceof Long || number instanceof Integer) {
            return whole(new BigInteger(number.toString()), field);
        }
        double fraction = number instanceof BigDecimal || number instanceof Double || number instanceof Float
                ? Double.parseDouble(number.toString())
                : Double.NaN;
        Fields.check(Double.isFinite(fraction), field, "has a number that JSON does not know");
        return fraction;
    }

    private static Number whole(BigInteger number, String field) {
        Fields.check(number.bitLength() <= MAX_BITS, field, "has a number that is too long");
        if (number.bitLength() < Integer.SIZE) {
            return number.intValueExact();
        }
        return number.bitLength() < Long.SIZE ? number.longValueExact() : number;
    }
}
