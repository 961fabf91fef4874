package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/** Under what a corrected member was known (loop 2100B). A row that has it says {@code 74} instead of {@code IL}. */
public record PreviousIdentity(PersonName name, @Nullable Demographics demographics) {
    @Override
    public String toString() {
        return "PreviousIdentity[redacted]";
    }
}
