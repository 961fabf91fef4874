package io.coverbridge.adapter.directory;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A plan that a carrier sells.
 *
 * @param name as the carrier prints it
 * @param lineOfCoverage line of coverage as snapshots spell it, e.g. {@code medical}
 * @param planType kind of plan within its line, e.g. {@code ppo}; absent where the line knows no kinds
 */
public record Plan(
        String name, String lineOfCoverage, @Nullable String planType) {
    public Plan {
        requireNonNull(name, "name");
        requireNonNull(lineOfCoverage, "line_of_coverage");
    }
}
