package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.IndividualType;
import io.coverbridge.snapshot.document.EmployeeEntry;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who the members of a snapshot are: by the hub's id, by the platform's id, by a search where the snapshot allows
 * one, or somebody new. The platform's id of a member never changes once it is stored.
 */
public final class Resolve {

    private Resolve() {}

    /**
     * Which employee a snapshot is about.
     *
     * @param candidates members of the group, in any order, that have the document's employee id, one of its custom ids, the
     *     employee's birth date or the employee's SSN; others do no harm
     */
    public static EmployeeMatch employee(MemberSnapshot document, List<KnownMember> candidates) {
        EmployeeEntry entry = document.employee();
        Optional<KnownMember> holder = holder(entry.customIndividualId(), candidates);
        if (entry.id() != null) {
            return byId(entry, entry.id(), holder, candidates);
        }
        if (holder.isPresent()) {
            KnownMember known = holder.get();
            return isEmployee(known)
                    ? new EmployeeMatch.Known(known.id())
                    : refused(409, "custom_individual_id of the employee belongs to dependent " + known.id());
        }
        if (entry.customIndividualId() == null) {
            return refused(422, "employee.custom_individual_id: is needed for a new employee");
        }
        if (document.autoLinks()) {
            Optional<KnownMember> found = SamePerson.only(employees(candidates), entry.person());
            if (found.isPresent()) {
                return new EmployeeMatch.Known(found.get().id());
            }
        }
        return duplicate(entry, candidates)
                .<EmployeeMatch>map(known -> refused(
                        400,
                        "Cannot create the employee: an existing employee has the same name and birth date: "
                                + known.id()))
                .orElseGet(EmployeeMatch.New::new);
    }

    /**
     * Who the dependents are, and the document with the ids of all members in it.
     *
     * @param groupId the group
     * @param match what {@link #employee} said; one that is refused stays refused
     * @param candidates as for {@link #employee}
     * @param family the known employee and all dependents; empty for a new one
     * @param ids asked for {@code member:<custom id>}
     */
    public static Resolution family(
            MemberSnapshot document,
            UUID groupId,
            EmployeeMatch match,
            List<KnownMember> candidates,
            List<KnownMember> family,
            IdSource ids) {
        if (match instanceof EmployeeMatch.Refused refused) {
            return new Resolution.Refused(refused.refusal());
        }
        return new FamilyResolution(document, candidates, family, ids).resolve(groupId, match);
    }

    private static EmployeeMatch byId(
            EmployeeEntry entry, UUID id, Optional<KnownMember> holder, List<KnownMember> candidates) {
        Optional<KnownMember> known = employees(candidates)
                .filter(candidate -> candidate.id().equals(id))
                .findFirst();
        if (known.isEmpty()) {
            return refused(404, "Employee not found with UUID " + id);
        }
        return CustomIds.conflict(known.get(), entry.customIndividualId(), holder)
                .<EmployeeMatch>map(EmployeeMatch.Refused::new)
                .orElseGet(() -> new EmployeeMatch.Known(id));
    }

    private static Optional<KnownMember> duplicate(EmployeeEntry entry, List<KnownMember> candidates) {
        return employees(candidates)
                .filter(known -> SamePerson.nameAndBirthAgree(known.member().person(), entry.person())
                        && !SamePerson.ssnsDiffer(known.member().person(), entry.person()))
                .min(Comparator.comparing(KnownMember::id));
    }

    private static Optional<KnownMember> holder(@Nullable String customId, List<KnownMember> candidates) {
        return candidates.stream()
                .filter(known ->
                        customId != null && customId.equals(known.member().customIndividualId()))
                .findFirst();
    }

    private static Stream<KnownMember> employees(List<KnownMember> candidates) {
        return candidates.stream().filter(Resolve::isEmployee);
    }

    private static boolean isEmployee(KnownMember known) {
        return known.member().individualType() == IndividualType.EMPLOYEE;
    }

    private static EmployeeMatch refused(int status, String message) {
        return new EmployeeMatch.Refused(new Refusal(status, message));
    }
}
