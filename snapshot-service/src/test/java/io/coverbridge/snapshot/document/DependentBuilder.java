package io.coverbridge.snapshot.document;

import io.coverbridge.events.member.Relationship;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** See {@link Snapshots#aDependent}. */
public final class DependentBuilder {

    private final Relationship relationship;
    private @Nullable UUID id;
    private @Nullable String customIndividualId;
    private @Nullable String eventId;
    private PersonBuilder person = Snapshots.aPerson().named("Noel", "Calder").born("2015-07-21");

    DependentBuilder(Relationship relationship) {
        this.relationship = relationship;
    }

    public DependentBuilder withId(UUID id) {
        this.id = id;
        return this;
    }

    public DependentBuilder knownAs(String customIndividualId) {
        this.customIndividualId = customIndividualId;
        return this;
    }

    public DependentBuilder changedBy(String eventId) {
        this.eventId = eventId;
        return this;
    }

    public DependentBuilder who(PersonBuilder person) {
        this.person = person;
        return this;
    }

    DependentEntry build() {
        return new DependentEntry(id, customIndividualId, null, eventId, relationship, person.build());
    }
}
