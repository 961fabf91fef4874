package io.coverbridge.snapshot.sync;

import static io.coverbridge.events.member.IndividualType.EMPLOYEE;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.snapshot.books.MemberColumns.NewMember;
import io.coverbridge.snapshot.decision.KnownMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Families as a carrier tells them, and who of them is known: employees by id or person among the group's employees, then
 * dependents within the employee's family. Who is known keeps its id; who is not comes in with the carrier's, or, where that
 * is taken, with one that follows from it, so that the next run finds the same member.
 */
final class RosterMerge {

    private final UUID groupId;
    private final List<Family> told;
    private final Set<UUID> taken;

    /**
     * Of a batch.
     *
     * @param taken ids that new members cannot have
     */
    RosterMerge(UUID groupId, List<Family> told, Set<UUID> taken) {
        this.groupId = groupId;
        this.told = told;
        this.taken = taken;
    }

    /** The same, with more ids that are taken. */
    RosterMerge without(Set<UUID> alsoTaken) {
        Set<UUID> all = new HashSet<>(taken);
        all.addAll(alsoTaken);
        return new RosterMerge(groupId, told, all);
    }

    /** The employees of the batch. */
    List<FamilyMember> employees() {
        return told.stream().map(RosterMerge::employee).toList();
    }

    /** Every id by which an employee of the batch may be known. */
    List<UUID> ids() {
        return employees().stream()
                .flatMap(employee -> Stream.of(employee.id(), instead(employee.id())))
                .toList();
    }

    /**
     * What to write.
     *
     * @param added who is new
     * @param changed who is known, with the carrier's demographics; an SSN that the carrier does not tell stays
     * @param families what the carrier holds, with the ids of the books
     */
    record Merged(List<NewMember> added, List<FamilyMember> changed, List<Family> families) {

        /** The employees, by the ids of the books; a set of its own. */
        Set<UUID> employees() {
            return families.stream()
                    .map(family -> employee(family).id())
                    .collect(Collectors.toCollection(HashSet::new));
        }

        /** All but the families of these employees. */
        Merged without(Set<UUID> left) {
            if (left.isEmpty()) {
                return this;
            }
            List<Family> rest = families.stream()
                    .filter(family -> !left.contains(employee(family).id()))
                    .toList();
            Set<UUID> people = rest.stream()
                    .flatMap(family -> family.members().stream())
                    .map(FamilyMember::id)
                    .collect(Collectors.toSet());
            return new Merged(
                    added.stream()
                            .filter(member -> people.contains(member.member().id()))
                            .toList(),
                    changed.stream()
                            .filter(member -> people.contains(member.id()))
                            .toList(),
                    rest);
        }
    }

    /**
     * Merges the batch into what is known.
     *
     * @param known whole families
     */
    Merged with(List<KnownMember> known) {
        Merged merged = new Merged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<UUID, KnownMember> employees = new KnownPeople(
                        known.stream().filter(member -> member.member().individualType() == EMPLOYEE), this::instead)
                .find(employees());
        for (Family family : told) {
            merge(family, employees.get(employee(family).id()), known, merged);
        }
        return merged;
    }

    private void merge(Family family, @Nullable KnownMember employee, List<KnownMember> known, Merged merged) {
        Map<UUID, KnownMember> matches = new KnownPeople(
                        Stream.ofNullable(employee).flatMap(match -> dependentsOf(match, known)), this::instead)
                .find(family.members().stream()
                        .filter(member -> member.individualType() != EMPLOYEE)
                        .toList());
        if (employee != null) {
            matches.put(employee(family).id(), employee);
        }
        Map<UUID, UUID> ids = new HashMap<>();
        for (FamilyMember member : family.members()) {
            KnownMember match = matches.get(member.id());
            ids.put(member.id(), match == null ? newId(member) : match.id());
        }
        Family renamed = Renaming.of(family, ids);
        for (int i = 0; i < renamed.members().size(); i++) {
            FamilyMember member = renamed.members().get(i);
            KnownMember match = matches.get(family.members().get(i).id());
            if (match == null) {
                merged.added().add(new NewMember(employee(renamed).id(), member));
            } else {
                merged.changed()
                        .add(Renaming.withSsn(member, match.member().person().ssn()));
            }
        }
        merged.families().add(renamed);
    }

    private UUID newId(FamilyMember member) {
        return taken.contains(member.id()) ? instead(member.id()) : member.id();
    }

    private UUID instead(UUID id) {
        return UUID.nameUUIDFromBytes((groupId + "/" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<KnownMember> dependentsOf(KnownMember employee, List<KnownMember> known) {
        return known.stream()
                .filter(member -> member.employeeId().equals(employee.id()))
                .filter(member -> member.member().individualType() != EMPLOYEE);
    }

    static FamilyMember employee(Family family) {
        return family.members().stream()
                .filter(member -> member.individualType() == EMPLOYEE)
                .findFirst()
                .orElseThrow(() -> new RejectedEventException("a family has no employee"));
    }
}
