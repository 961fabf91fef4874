package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether two descriptions are of one person. */
public final class SamePerson {

    private SamePerson() {}

    /**
     * Two of name, birth date and SSN agree. Name and birth date alone do not count where both SSNs are known and differ; a
     * name may differ where birth date and SSN agree, because people are called by other names and marry.
     */
    public static boolean probably(Person one, Person other) {
        boolean sameBirth = one.dateOfBirth().equals(other.dateOfBirth());
        if (one.ssn() != null && one.ssn().equals(other.ssn())) {
            return sameBirth || PersonNames.same(one, other);
        }
        return sameBirth && nameAndBirthAgree(one, other) && !ssnsDiffer(one, other);
    }

    static boolean nameAndBirthAgree(Person one, Person other) {
        return one.dateOfBirth().equals(other.dateOfBirth()) && PersonNames.same(one, other);
    }

    static boolean ssnsDiffer(Person one, Person other) {
        return one.ssn() != null && other.ssn() != null && !one.ssn().equals(other.ssn());
    }

    /** The one member that is probably this person and has no id of the platform yet; none if there are several. */
    static Optional<KnownMember> only(Stream<KnownMember> members, Person person) {
        List<KnownMember> hits = members.filter(known -> known.member().customIndividualId() == null)
                .filter(known -> probably(known.member().person(), person))
                .limit(2)
                .toList();
        return hits.size() == 1 ? Optional.of(hits.get(0)) : Optional.empty();
    }
}
