package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonValue;
import io.coverbridge.events.field.Fields;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that changes for a member at a carrier.
 *
 * @param enrollmentId the enrollment, by its id in the family; absent for a demographic change
 * @param individualId the member
 * @param event what caused it, where the platform said so
 * @param fields names of the fields that differ from what the carrier had, as the API spells them
 */
public record FamilyChange(
        Type type,
        @Nullable UUID enrollmentId,
        UUID individualId,
        @Nullable LifeEvent event,
        List<String> fields) {

    private static final int MAX_FIELDS = 50;

    public FamilyChange {
        requireNonNull(type, "type");
        requireNonNull(individualId, "individual_id");
        fields = Fields.list(requireNonNull(fields, "fields"), MAX_FIELDS, "fields");
        fields.forEach(field -> Fields.line(field, 255, "fields"));
        Fields.check((type == Type.DEMOGRAPHIC) == (enrollmentId == null), "enrollment_id", "belongs to enrollments");
    }

    /** What happens to an enrollment or a member. */
    public enum Type {
        /** An enrollment that the carrier did not have. */
        ADDITION,
        /** An enrollment goes on with other values. */
        CHANGE,
        /** An enrollment ends, now or later. */
        TERMINATION,
        /** An enrollment counts as never having been. */
        WAIVER,
        /** An enrollment that had ended goes on. */
        REINSTATEMENT,
        /** The person, the job or the place in the group's structure changed; also the first time a carrier hears of a member. */
        DEMOGRAPHIC;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
