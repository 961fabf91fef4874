package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * A label that sorts a member into the structure of the group (loop 2750).
 *
 * @param name up to 60 characters
 * @param value up to 50 characters
 */
public record Category(String name, @Nullable Reference value) {
    @Override
    public String toString() {
        return "Category[redacted]";
    }
}
