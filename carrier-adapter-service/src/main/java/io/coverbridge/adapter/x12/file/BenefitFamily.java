package io.coverbridge.adapter.x12.file;

import java.util.List;

/**
 * A subscriber and the dependents, in the order of the file: the subscriber's rows first. A member can have several rows,
 * since a row has one reason and one continuation of coverage.
 *
 * @param rows at least one
 */
public record BenefitFamily(List<BenefitMember> rows) {
    public BenefitFamily {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a family without rows");
        }
    }

    /** The subscriber's number, the same in all rows; empty if the file has none. */
    public String subscriberNumber() {
        return rows.get(0).subscriberNumber();
    }

    @Override
    public String toString() {
        return "BenefitFamily[redacted]";
    }
}
