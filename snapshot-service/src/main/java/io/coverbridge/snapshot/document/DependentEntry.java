package io.coverbridge.snapshot.document;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.Person;
import io.coverbridge.events.member.Relationship;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dependent of a snapshot. Never prints itself.
 *
 * @param id the hub's id; absent for a new dependent
 * @param customIndividualId the platform's id; needed if the dependent is new
 * @param eventId the event that changed the dependent's demographics
 */
public record DependentEntry(
        @Nullable UUID id,
        @Nullable String customIndividualId,
        @Nullable String groupIndividualId,
        @Nullable String eventId,
        Relationship relationship,
        Person person) {

    public DependentEntry {
        requireNonNull(relationship, "relationship");
        requireNonNull(person, "person");
    }

    @Override
    public String toString() {
        return "DependentEntry[redacted]";
    }
}
