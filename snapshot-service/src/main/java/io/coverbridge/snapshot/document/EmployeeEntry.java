package io.coverbridge.snapshot.document;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.coverbridge.events.field.Fields;
import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The employee of a snapshot. Never prints itself.
 *
 * @param id the hub's id; absent for a new employee
 * @param groupId the group; given in answers, ignored in requests
 * @param customIndividualId the platform's id; needed if the employee is new
 * @param eventId the event that changed the employee's demographics
 */
public record EmployeeEntry(
        @Nullable UUID id,
        @Nullable UUID groupId,
        @Nullable String customIndividualId,
        @Nullable String groupIndividualId,
        @Nullable String eventId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, @Nullable Object> classifications,
        Employment employment,
        Person person) {

    public EmployeeEntry {
        classifications = Fields.object(classifications, FamilyMember.MAX_CLASSIFICATIONS, "classifications");
        requireNonNull(employment, "employment");
        requireNonNull(person, "person");
    }

    @Override
    public String toString() {
        return "EmployeeEntry[redacted]";
    }
}
