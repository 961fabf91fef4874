package io.coverbridge.snapshot.decision;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.snapshot.document.DependentEntry;
import io.coverbridge.snapshot.document.EmployeeEntry;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of a family: as the document describes them, and those that it leaves out as held. */
final class Members {

    private final Map<UUID, KnownMember> held = new HashMap<>();
    private final Map<UUID, FamilyMember> stated = new HashMap<>();
    private final Map<UUID, FamilyMember> all = new TreeMap<>();
    private final Map<UUID, LifeEvent> causes = new HashMap<>();
    private final UUID employeeId;

    Members(MemberSnapshot document, HeldFamily family, Map<String, LifeEvent> events) {
        EmployeeEntry employee = document.employee();
        employeeId = requireNonNull(employee.id(), "employee.id");
        for (KnownMember known : family.members()) {
            held.put(known.id(), known);
            all.put(known.id(), known.member());
        }
        state(
                new FamilyMember(
                        employeeId,
                        IndividualType.EMPLOYEE,
                        null,
                        customId(employeeId, employee.customIndividualId()),
                        employee.groupIndividualId(),
                        employee.person(),
                        employee.employment(),
                        employee.classifications()),
                employee.eventId() == null ? null : events.get(employee.eventId()));
        for (DependentEntry dependent : document.dependents()) {
            UUID id = requireNonNull(dependent.id(), "dependents.id");
            state(
                    new FamilyMember(
                            id,
                            IndividualType.DEPENDENT,
                            dependent.relationship(),
                            customId(id, dependent.customIndividualId()),
                            dependent.groupIndividualId(),
                            dependent.person(),
                            null,
                            Map.of()),
                    dependent.eventId() == null ? null : events.get(dependent.eventId()));
        }
    }

    UUID employeeId() {
        return employeeId;
    }

    /** Null if no such member is in the family. */
    @Nullable
    FamilyMember find(UUID id) {
        return all.get(id);
    }

    /** As the document describes it; null if it leaves the member out. */
    @Nullable
    FamilyMember stated(UUID id) {
        return stated.get(id);
    }

    /** As held before; null if new. */
    @Nullable
    KnownMember held(UUID id) {
        return held.get(id);
    }

    /** What changed a member's demographics, as far as the document says. */
    @Nullable
    LifeEvent cause(UUID id) {
        return causes.get(id);
    }

    private void state(FamilyMember member, @Nullable LifeEvent cause) {
        stated.put(member.id(), member);
        all.put(member.id(), member);
        if (cause != null) {
            causes.put(member.id(), cause);
        }
    }

    private @Nullable String customId(UUID id, @Nullable String given) {
        KnownMember known = held.get(id);
        return given != null || known == null ? given : known.member().customIndividualId();
    }
}
