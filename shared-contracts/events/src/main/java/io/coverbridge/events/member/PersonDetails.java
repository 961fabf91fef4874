package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.coverbridge.events.field.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What some carriers ask beyond name and address. */
public record PersonDetails(
        @Nullable AmericanIndian americanIndian,
        @Nullable Disability disability,
        @JsonProperty("is_military") @Nullable Boolean isMilitary,
        @JsonProperty("is_student") @Nullable Boolean isStudent,
        @Nullable Tobacco tobacco) {

    /** Membership in a tribe. */
    public record AmericanIndian(
            @Nullable State state, @Nullable String tribe) {
        public AmericanIndian {
            Fields.optionalLine(tribe, 255, "tribe");
        }

        @Override
        public String toString() {
            return "AmericanIndian[redacted]";
        }
    }

    /** A disability, and whether it affects communication. */
    public record Disability(
            @Nullable Boolean disabled,
            @Nullable String reason,
            @Nullable Boolean communication) {
        public Disability {
            Fields.optionalLine(reason, 255, "reason");
        }

        @Override
        public String toString() {
            return "Disability[redacted]";
        }
    }

    /** Use of tobacco. */
    public record Tobacco(
            @Nullable Boolean user,
            @Nullable List<TobaccoType> types,
            @Nullable String duration,
            @Nullable String frequency) {
        public Tobacco {
            types = types == null ? null : Fields.list(types, 3, "types");
            Fields.optionalLine(duration, 255, "duration");
            Fields.optionalLine(frequency, 255, "frequency");
        }

        @Override
        public String toString() {
            return "Tobacco[redacted]";
        }
    }

    @Override
    public String toString() {
        return "PersonDetails[redacted]";
    }
}
