package io.coverbridge.snapshot.sync;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Person;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.decision.SamePerson;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Members among which others are looked for. Nobody is found twice. */
final class KnownPeople {

    private final Map<UUID, KnownMember> left;
    private final UnaryOperator<UUID> instead;

    /**
     * Of some members.
     *
     * @param instead the other id by which one with a given id may be known
     */
    KnownPeople(Stream<KnownMember> members, UnaryOperator<UUID> instead) {
        this.left = members.collect(
                Collectors.toMap(KnownMember::id, member -> member, (one, other) -> one, LinkedHashMap::new));
        this.instead = instead;
    }

    /** Who of these is known, by their own id: first all that are found by id, then by person where that is unambiguous. */
    Map<UUID, KnownMember> find(List<FamilyMember> told) {
        Map<UUID, KnownMember> found = new HashMap<>();
        told.forEach(member -> Stream.of(member.id(), instead.apply(member.id()))
                .filter(left::containsKey)
                .findFirst()
                .ifPresent(id -> found.put(member.id(), left.remove(id))));
        told.stream()
                .filter(member -> !found.containsKey(member.id()))
                .forEach(member -> only(member.person()).ifPresent(known -> {
                    left.remove(known.id());
                    found.put(member.id(), known);
                }));
        return found;
    }

    private Optional<KnownMember> only(Person person) {
        List<KnownMember> hits = left.values().stream()
                .filter(known -> SamePerson.probably(known.member().person(), person))
                .toList();
        List<KnownMember> sameSsn = hits.stream()
                .filter(known -> person.ssn() != null
                        && person.ssn().equals(known.member().person().ssn()))
                .toList();
        List<KnownMember> best = sameSsn.isEmpty() ? hits : sameSsn;
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }
}
