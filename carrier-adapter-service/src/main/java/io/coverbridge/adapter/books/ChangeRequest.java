package io.coverbridge.adapter.books;

import io.coverbridge.events.member.LineOfCoverage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a carrier changes on its own side. */
@Schema(
        name = "CarrierChange",
        examples = {
            "{\"type\": \"termination\", \"line_of_coverage\": \"dental\", \"effective_end_date\": \"2026-11-30\"}",
            "{\"type\": \"volume\", \"line_of_coverage\": \"life\", \"volume\": 75000}",
            "{\"type\": \"birth_date\", \"individual_id\": \"6e7a80fc-473e-460a-8368-454e9e8dc9cb\","
                    + " \"date_of_birth\": \"1988-03-19\"}",
            "{\"type\": \"removal\"}"
        })
record ChangeRequest(
        @NotNull @Nullable ChangeType type,

        @Schema(description = "Whom it is about; everybody in the family if it is left out. A birth date needs it")
        @Nullable
        UUID individualId,

        @Schema(description = "Which enrollments, for termination and volume; or give enrollment_id") @Nullable
        LineOfCoverage lineOfCoverage,

        @Schema(description = "Which enrollment; in place of line_of_coverage") @Nullable
        UUID enrollmentId,

        @Schema(
                examples = "2026-11-30",
                description = "Last day of coverage; the day before the start says that it never counted")
        @Nullable
        LocalDate effectiveEndDate,

        @Schema(examples = "75000", description = "Whole dollars") @PositiveOrZero @Nullable
        Integer volume,

        @Schema(examples = "1988-03-19") @Nullable LocalDate dateOfBirth) {

    /** Notes what its kind needs and is not given. */
    void check(Violations violations) {
        switch (Objects.requireNonNull(type)) {
            case TERMINATION -> {
                checkSelection(violations);
                need("effective_end_date", effectiveEndDate, violations);
            }
            case VOLUME -> {
                checkSelection(violations);
                need("volume", volume, violations);
            }
            case BIRTH_DATE -> {
                need("individual_id", individualId, violations);
                need("date_of_birth", dateOfBirth, violations);
            }
            case REMOVAL -> {
                // The path says all.
            }
        }
    }

    private void checkSelection(Violations violations) {
        if ((lineOfCoverage == null) == (enrollmentId == null)) {
            violations.add("line_of_coverage", "Give line_of_coverage or enrollment_id.");
        }
    }

    private static void need(String field, @Nullable Object value, Violations violations) {
        if (value == null) {
            violations.missing(field);
        }
    }

    @Override
    public String toString() {
        return "ChangeRequest[" + type + "]";
    }
}
