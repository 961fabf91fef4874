package io.coverbridge.snapshot.reconcile;

import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.DifferenceObject;
import java.util.Comparator;

/**
 * What a difference matters: somebody without coverage more than somebody with too much, that more than wrong days, days
 * more than amounts, amounts more than details, details more than people's data. The greatest of all its fields counts.
 */
public enum Impact {
    /** Coverage that the carrier does not have. */
    COVERAGE_MISSING(100, "coverage", "coverage"),
    /** Coverage that the platform does not have, or has ended. */
    COVERAGE_SURPLUS(90, "coverage", "coverage"),
    DATES(80, "dates", "coverage"),
    VOLUME(60, "volume", "benefit"),
    DETAILS(40, "details", "record"),
    /** Who somebody is. */
    IDENTITY(30, "demographics", "record"),
    DEMOGRAPHICS(20, "demographics", "record");

    private final int score;
    private final String differenceType;
    private final String impactType;

    Impact(int score, String differenceType, String impactType) {
        this.score = score;
        this.differenceType = differenceType;
        this.impactType = impactType;
    }

    /** From 1 to 100. */
    public int score() {
        return score;
    }

    /** What differs: coverage, dates, volume, details, demographics. */
    public String differenceType() {
        return differenceType;
    }

    /** What it has an effect on: coverage, benefit, record. */
    public String impactType() {
        return impactType;
    }

    static Impact of(Found found) {
        boolean enrollment = found.objectType() == DifferenceObject.INDIVIDUAL_ENROLLMENT;
        if (found.classification() == DifferenceClassification.FIELD_MISMATCH) {
            return found.fields().stream()
                    .map(field -> enrollment ? ofEnrollment(field.name()) : ofMember(field.name()))
                    .max(Comparator.comparingInt(Impact::score))
                    .orElse(enrollment ? DETAILS : DEMOGRAPHICS);
        }
        if (!enrollment) {
            return IDENTITY;
        }
        return found.classification() == DifferenceClassification.MISSING_FROM_CARRIER
                ? COVERAGE_MISSING
                : COVERAGE_SURPLUS;
    }

    private static Impact ofEnrollment(String field) {
        return switch (field) {
            case "effective_start_date", "effective_end_date", "plan_id", "line_of_coverage", "individual_id" -> DATES;
            case "volume" -> VOLUME;
            default -> DETAILS;
        };
    }

    private static Impact ofMember(String field) {
        return switch (field) {
            case "ssn", "date_of_birth", "first_name", "last_name", "relationship" -> IDENTITY;
            default -> DEMOGRAPHICS;
        };
    }
}
