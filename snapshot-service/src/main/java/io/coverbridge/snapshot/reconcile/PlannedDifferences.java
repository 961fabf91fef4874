package io.coverbridge.snapshot.reconcile;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.DifferenceObject;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.decision.KnownMember;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a carrier is about to be told, seen as differences: one for each change, until the carrier has it. */
public final class PlannedDifferences {

    private final CarrierInstruction instruction;
    private final Map<UUID, Facts> wanted;
    private final Map<UUID, FamilyMember> stated = new HashMap<>();
    private final Map<UUID, Facts> held = new HashMap<>();
    private final Map<UUID, KnownMember> known = new HashMap<>();

    private PlannedDifferences(CarrierInstruction instruction, HeldFamily family) {
        this.instruction = instruction;
        wanted = Facts.enrollments(instruction.family());
        instruction.family().members().forEach(member -> stated.put(member.id(), member));
        family.enrollments().stream()
                .filter(enrollment -> enrollment.carrierId().equals(instruction.carrierId()))
                .forEach(enrollment -> held.put(enrollment.enrollment().id(), Facts.of(enrollment)));
        family.members().forEach(member -> known.put(member.id(), member));
    }

    /**
     * The differences, in the order of the changes.
     *
     * @param family what is held before the carrier is told
     */
    public static List<Found> of(CarrierInstruction instruction, HeldFamily family) {
        PlannedDifferences planned = new PlannedDifferences(instruction, family);
        List<Found> found = new ArrayList<>();
        for (FamilyChange change : instruction.changes()) {
            Found difference = change.enrollmentId() == null
                    ? planned.member(change)
                    : planned.enrollment(change, change.enrollmentId());
            if (difference != null) {
                found.add(difference);
            }
        }
        return found;
    }

    private Found enrollment(FamilyChange change, UUID enrollmentId) {
        DifferenceClassification classification = switch (change.type()) {
            // The carrier has ended what goes on for the platform.
            case ADDITION, REINSTATEMENT -> DifferenceClassification.MISSING_FROM_CARRIER;
            case TERMINATION, WAIVER -> DifferenceClassification.MISSING_FROM_PLATFORM;
            case CHANGE, DEMOGRAPHIC -> DifferenceClassification.FIELD_MISMATCH;
        };
        return new Found(
                DifferenceObject.INDIVIDUAL_ENROLLMENT,
                enrollmentId,
                classification,
                fields(change, wanted.get(enrollmentId), held.get(enrollmentId)));
    }

    private @Nullable Found member(FamilyChange change) {
        FamilyMember member = stated.get(change.individualId());
        if (member == null) {
            return null;
        }
        Facts facts = Facts.of(member);
        KnownMember before = known.get(member.id());
        if (before == null || !before.fingerprints().containsKey(instruction.carrierId())) {
            return new Found(
                    facts.type(),
                    facts.id(),
                    DifferenceClassification.MISSING_FROM_CARRIER,
                    fields(facts.values().keySet(), facts, null));
        }
        return new Found(
                facts.type(),
                facts.id(),
                DifferenceClassification.FIELD_MISMATCH,
                fields(change.fields(), facts, Facts.of(before.member())));
    }

    private static List<DifferingField> fields(FamilyChange change, @Nullable Facts now, @Nullable Facts before) {
        return change.fields().isEmpty() && now != null
                ? fields(now.values().keySet(), now, before)
                : fields(change.fields(), now, before);
    }

    private static List<DifferingField> fields(
            Collection<String> names, @Nullable Facts platform, @Nullable Facts carrier) {
        return names.stream()
                .map(name -> new DifferingField(
                        name, platform == null ? null : platform.get(name), carrier == null ? null : carrier.get(name)))
                .toList();
    }
}
