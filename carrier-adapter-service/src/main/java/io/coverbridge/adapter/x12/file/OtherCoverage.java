package io.coverbridge.adapter.x12.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another insurer of the same person (loop 2320).
 *
 * @param responsibility {@code P} pays first, {@code S} second, {@code T} third, {@code U} unknown
 * @param policy number of the other policy
 * @param coordination {@code 1} benefits are coordinated, {@code 5} unknown, {@code 6} no other coverage
 * @param dates {@code 344} begin, {@code 345} end
 */
public record OtherCoverage(
        String responsibility,
        @Nullable String policy,
        String coordination,
        List<Reference> references,
        List<FileDate> dates) {
    public OtherCoverage {
        references = List.copyOf(references);
        dates = List.copyOf(dates);
    }

    @Override
    public String toString() {
        return "OtherCoverage[redacted]";
    }
}
