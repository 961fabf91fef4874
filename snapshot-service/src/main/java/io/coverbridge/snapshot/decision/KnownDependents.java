package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The dependents of a family, to be found by what they are like. */
final class KnownDependents {

    private final Map<LocalDate, List<KnownMember>> byBirth = new HashMap<>();
    private final Map<String, List<KnownMember>> bySsn = new HashMap<>();

    /** Adds a member if it is a dependent. */
    void add(KnownMember known) {
        Person person = known.member().person();
        if (known.member().individualType() == IndividualType.DEPENDENT) {
            byBirth.computeIfAbsent(person.dateOfBirth(), birth -> new ArrayList<>())
                    .add(known);
            if (person.ssn() != null) {
                bySsn.computeIfAbsent(person.ssn(), ssn -> new ArrayList<>()).add(known);
            }
        }
    }

    /** As {@link SamePerson#only}. */
    Optional<KnownMember> probably(Person person) {
        List<KnownMember> ofSsn = person.ssn() == null ? List.of() : bySsn.getOrDefault(person.ssn(), List.of());
        return SamePerson.only(
                Stream.concat(bornOn(person).stream(), ofSsn.stream()).distinct(), person);
    }

    Optional<KnownMember> withNameAndBirth(Person person) {
        return bornOn(person).stream()
                .filter(known -> SamePerson.nameAndBirthAgree(known.member().person(), person))
                .min(Comparator.comparing(KnownMember::id));
    }

    private List<KnownMember> bornOn(Person person) {
        return byBirth.getOrDefault(person.dateOfBirth(), List.of());
    }
}
