package io.coverbridge.events.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.field.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as a carrier is to know it, or knows it. Never prints itself.
 *
 * @param id id of the member in the hub; a roster leaves it out where the hub is to find or make the member
 * @param relationship what a dependent is to the employee; absent for the employee
 * @param customIndividualId the platform's id
 * @param groupIndividualId the employer's id
 * @param employment the employee's job; absent for a dependent
 * @param classifications free labels that sort employees into the group's structure
 */
public record FamilyMember(
        UUID id,
        IndividualType individualType,
        @Nullable Relationship relationship,
        @Nullable String customIndividualId,
        @Nullable String groupIndividualId,
        Person person,
        @Nullable Employment employment,
        Map<String, @Nullable Object> classifications) {

    /** Most labels of one member. */
    public static final int MAX_CLASSIFICATIONS = 50;

    public FamilyMember {
        requireNonNull(id, "id");
        requireNonNull(individualType, "individual_type");
        Fields.givenLine(customIndividualId, 255, "custom_individual_id");
        Fields.givenLine(groupIndividualId, 255, "group_individual_id");
        requireNonNull(person, "person");
        classifications = Fields.object(
                requireNonNull(classifications, "classifications"), MAX_CLASSIFICATIONS, "classifications");
        Fields.check(
                (individualType == IndividualType.DEPENDENT) == (relationship != null),
                "relationship",
                "is for dependents, and each has one");
    }

    @Override
    public String toString() {
        return "FamilyMember[redacted]";
    }
}
