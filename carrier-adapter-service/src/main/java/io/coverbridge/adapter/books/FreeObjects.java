package io.coverbridge.adapter.books;

import io.coverbridge.events.EventData;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The limits of JSON whose form is the sender's affair. */
final class FreeObjects {

    static final int MOST_ENTRIES = 50;
    static final int MOST_BYTES = 16 * 1024;
    static final int DEEPEST = 8;

    private static final int LONGEST_KEY = 255;

    private FreeObjects() {}

    static void check(@Nullable Map<String, @Nullable Object> object, String path, Violations violations) {
        if (object == null) {
            return;
        }
        if (object.size() > MOST_ENTRIES) {
            violations.add(path, "Has more than " + MOST_ENTRIES + " entries.");
        }
        if (depth(object) > DEEPEST) {
            violations.add(path, "Is nested more than " + DEEPEST + " deep.");
        }
        if (EventData.write(object).length > MOST_BYTES) {
            violations.add(path, "Is larger than " + MOST_BYTES + " bytes.");
        }
        if (hasBadKey(object)) {
            violations.add(path, "Has a key that is empty, longer than " + LONGEST_KEY + ", or no plain text.");
        }
    }

    private static int depth(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return 1 + deepest(object.values());
        }
        return value instanceof Collection<?> list ? 1 + deepest(list) : 0;
    }

    private static int deepest(Collection<?> values) {
        return values.stream().mapToInt(FreeObjects::depth).max().orElse(0);
    }

    private static boolean hasBadKey(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.keySet().stream().anyMatch(key -> isBad((String) key))
                    || object.values().stream().anyMatch(FreeObjects::hasBadKey);
        }
        return value instanceof Collection<?> list && list.stream().anyMatch(FreeObjects::hasBadKey);
    }

    private static boolean isBad(String key) {
        return key.isEmpty()
                || key.codePointCount(0, key.length()) > LONGEST_KEY
                || key.codePoints().anyMatch(c -> c < 0x20 || c == 0x7F || (c >= 0xD800 && c <= 0xDFFF));
    }
}
