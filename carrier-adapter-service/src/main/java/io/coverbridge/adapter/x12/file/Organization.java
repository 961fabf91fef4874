package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * The sponsor or the payer of a transaction set (N1).
 *
 * @param name up to 60 characters
 * @param idQualifier {@code FI} federal tax number, {@code 94} a number that the parties agreed on
 * @param id 2 to 80 characters
 */
public record Organization(@Nullable String name, String idQualifier, String id) {
    @Override
    public String toString() {
        return "Organization[redacted]";
    }
}
