package io.coverbridge.adapter.x12.file;

import org.jspecify.annotations.Nullable;

/**
 * A person's name and number (NM1).
 *
 * @param lastName up to 60 characters
 * @param firstName up to 35 characters
 * @param middleName up to 25 characters
 * @param prefix up to 10 characters
 * @param suffix up to 10 characters
 * @param ssn social security number, nine digits
 */
public record PersonName(
        @Nullable String lastName,
        @Nullable String firstName,
        @Nullable String middleName,
        @Nullable String prefix,
        @Nullable String suffix,
        @Nullable String ssn) {
    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
