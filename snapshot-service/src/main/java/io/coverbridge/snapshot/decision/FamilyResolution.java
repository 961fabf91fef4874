package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.IndividualType;
import io.coverbridge.snapshot.document.DependentEntry;
import io.coverbridge.snapshot.document.EmployeeEntry;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Resolves one family; used once. Ends at the first thing that speaks against it. */
final class FamilyResolution {

    private final MemberSnapshot document;
    private final IdSource ids;
    private final Map<UUID, KnownMember> family = new HashMap<>();
    private final Map<String, KnownMember> holders = new HashMap<>();
    private final KnownDependents dependents = new KnownDependents();
    private final Enrollees enrollees = new Enrollees();
    private final List<CreatedMember> created = new ArrayList<>();
    private final Set<UUID> newMembers = new HashSet<>();
    private final Set<String> newPeople = new HashSet<>();
    private final List<String> warnings = new ArrayList<>();
    private @Nullable Refusal refusal;

    FamilyResolution(MemberSnapshot document, List<KnownMember> candidates, List<KnownMember> members, IdSource ids) {
        this.document = document;
        this.ids = ids;
        candidates.forEach(this::hold);
        for (KnownMember known : members) {
            hold(known);
            family.put(known.id(), known);
            dependents.add(known);
        }
    }

    Resolution resolve(UUID groupId, EmployeeMatch match) {
        EmployeeEntry employee = employee(groupId, match);
        List<DependentEntry> resolved = new ArrayList<>();
        for (DependentEntry entry : document.dependents()) {
            if (refusal == null) {
                resolved.add(dependent(entry));
            }
        }
        if (refusal != null) {
            return new Resolution.Refused(refusal);
        }
        Enrollees.Filled filled = enrollees.fill(document.coverages());
        if (filled.refusal() != null) {
            return new Resolution.Refused(filled.refusal());
        }
        MemberSnapshot snapshot = new MemberSnapshot(
                document.snapshotMode(),
                document.enableMemberAutoLink(),
                employee,
                resolved,
                filled.coverages(),
                document.events(),
                document.omittedCoverageHandling());
        return new Resolution.Resolved(snapshot, List.copyOf(created), Set.copyOf(newMembers), List.copyOf(warnings));
    }

    private EmployeeEntry employee(UUID groupId, EmployeeMatch match) {
        EmployeeEntry entry = document.employee();
        KnownMember known = null;
        if (match instanceof EmployeeMatch.Known found) {
            known = family.get(found.id());
            if (known == null) {
                refusal = new Refusal(404, "Employee not found with UUID " + found.id());
            }
        }
        UUID id = take(IndividualType.EMPLOYEE, known, entry.customIndividualId());
        if (known != null && !PersonNames.same(known.member().person(), entry.person()) && entry.id() == null) {
            warnIfLinked(known, entry.customIndividualId());
        }
        return new EmployeeEntry(
                id,
                groupId,
                entry.customIndividualId(),
                entry.groupIndividualId(),
                entry.eventId(),
                entry.classifications(),
                entry.employment(),
                entry.person());
    }

    private DependentEntry dependent(DependentEntry entry) {
        KnownMember known = find(entry);
        if (known == null && refusal == null) {
            refusal = newcomer(entry).orElse(null);
        }
        if (known != null
                && entry.id() == null
                && !PersonNames.same(known.member().person(), entry.person())) {
            warnIfLinked(known, entry.customIndividualId());
        }
        return new DependentEntry(
                take(IndividualType.DEPENDENT, known, entry.customIndividualId()),
                entry.customIndividualId(),
                entry.groupIndividualId(),
                entry.eventId(),
                entry.relationship(),
                entry.person());
    }

    private @Nullable KnownMember find(DependentEntry entry) {
        if (entry.id() != null) {
            KnownMember known = family.get(entry.id());
            if (known == null || known.member().individualType() != IndividualType.DEPENDENT) {
                refusal = new Refusal(404, "Dependent " + entry.id() + " does not belong to this employee");
                return null;
            }
            return known;
        }
        KnownMember holder = holder(entry.customIndividualId());
        if (holder == null) {
            return document.autoLinks() ? dependents.probably(entry.person()).orElse(null) : null;
        }
        if (holder.member().individualType() != IndividualType.DEPENDENT || !family.containsKey(holder.id())) {
            refusal = new Refusal(
                    409, "custom_individual_id of a dependent belongs to another member of the group: " + holder.id());
        }
        return holder;
    }

    /** What speaks against a dependent being new. */
    private Optional<Refusal> newcomer(DependentEntry entry) {
        if (entry.customIndividualId() == null) {
            return Optional.of(new Refusal(422, "dependents: custom_individual_id is needed for a new dependent"));
        }
        Optional<KnownMember> twin = dependents.withNameAndBirth(entry.person());
        if (twin.isPresent()) {
            return Optional.of(new Refusal(
                    400,
                    "Cannot create the dependent: an existing dependent has the same name and birth date: "
                            + twin.get().id()));
        }
        String person = entry.person().dateOfBirth() + "\n" + PersonNames.key(entry.person());
        return newPeople.add(person)
                ? Optional.empty()
                : Optional.of(new Refusal(422, "dependents: two new dependents have the same name and birth date"));
    }

    private UUID take(IndividualType type, @Nullable KnownMember known, @Nullable String customId) {
        UUID id = known == null ? ids.idFor("member:" + customId) : known.id();
        String stored = known == null ? null : known.member().customIndividualId();
        if (refusal == null && known != null) {
            refusal = CustomIds.conflict(known, customId, Optional.ofNullable(holder(customId)))
                    .orElse(null);
        }
        if (refusal == null && !enrollees.add(id, type, customId, stored)) {
            refusal = new Refusal(
                    422,
                    known == null
                            ? "dependents: two new members have the same custom_individual_id"
                            : "dependents: two entries are one member, " + id);
        }
        if (known == null) {
            newMembers.add(id);
        }
        if (known == null || (customId != null && stored == null)) {
            created.add(new CreatedMember(id, type, customId));
        }
        return id;
    }

    private void warnIfLinked(KnownMember known, @Nullable String customId) {
        if (customId != null && known.member().customIndividualId() == null) {
            warnings.add("The " + known.member().individualType().wire() + " was linked to " + known.id()
                    + ", whose name differs");
        }
    }

    private void hold(KnownMember known) {
        String customId = known.member().customIndividualId();
        if (customId != null) {
            holders.put(customId, known);
        }
    }

    private @Nullable KnownMember holder(@Nullable String customId) {
        return customId == null ? null : holders.get(customId);
    }
}
