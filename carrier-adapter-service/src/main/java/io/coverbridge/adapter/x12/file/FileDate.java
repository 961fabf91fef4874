package io.coverbridge.adapter.x12.file;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day with what it means (DTP).
 *
 * @param qualifier e.g. {@code 348}
 */
public record FileDate(String qualifier, LocalDate date) {

    static @Nullable LocalDate find(List<FileDate> dates, String qualifier) {
        return dates.stream()
                .filter(date -> date.qualifier.equals(qualifier))
                .map(FileDate::date)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return "FileDate[" + qualifier + "]";
    }
}
