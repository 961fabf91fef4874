package io.coverbridge.snapshot.membersnapshot;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.snapshot.document.DependentEntry;
import io.coverbridge.snapshot.document.EmployeeEntry;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The members of a document as they are kept. */
final class FamilyMembers {

    private FamilyMembers() {}

    /** The employee, then the dependents, of a document whose members all have ids. */
    static List<FamilyMember> of(MemberSnapshot document) {
        return Stream.concat(
                        Stream.of(employee(document.employee())),
                        document.dependents().stream().map(FamilyMembers::dependent))
                .toList();
    }

    private static FamilyMember employee(EmployeeEntry entry) {
        return new FamilyMember(
                requireNonNull(entry.id()),
                IndividualType.EMPLOYEE,
                null,
                entry.customIndividualId(),
                entry.groupIndividualId(),
                entry.person(),
                entry.employment(),
                entry.classifications());
    }

    private static FamilyMember dependent(DependentEntry entry) {
        return new FamilyMember(
                requireNonNull(entry.id()),
                IndividualType.DEPENDENT,
                entry.relationship(),
                entry.customIndividualId(),
                entry.groupIndividualId(),
                entry.person(),
                null,
                Map.of());
    }
}
