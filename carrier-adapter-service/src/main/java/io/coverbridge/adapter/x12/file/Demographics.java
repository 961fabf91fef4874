package io.coverbridge.adapter.x12.file;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Birth, sex and marital status (DMG).
 *
 * @param sex {@code F}, {@code M}, {@code U}
 * @param maritalStatus a code of DMG04
 */
public record Demographics(
        @Nullable LocalDate birth,
        @Nullable String sex,
        @Nullable String maritalStatus) {
    @Override
    public String toString() {
        return "Demographics[redacted]";
    }
}
