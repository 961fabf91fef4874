package io.coverbridge.adapter.x12.file;

import java.util.List;

/**
 * A disability (loop 2200).
 *
 * @param code a code of DSB01
 * @param dates {@code 360} since, {@code 361} until
 */
public record Disability(String code, List<FileDate> dates) {
    public Disability {
        dates = List.copyOf(dates);
    }

    @Override
    public String toString() {
        return "Disability[redacted]";
    }
}
