package io.coverbridge.snapshot.decision;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.events.member.LineOfCoverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares what is wanted at one carrier with what is held there. */
final class Compare {

    private final UUID carrierId;
    private final Map<String, LifeEvent> events;
    private final IdSource ids;
    private final Set<UUID> unwanted;
    private final List<Row> rows = new ArrayList<>();
    private final Set<UUID> mentioned = new HashSet<>();

    private Compare(UUID carrierId, Map<String, LifeEvent> events, IdSource ids, Set<UUID> unwanted) {
        this.carrierId = carrierId;
        this.events = events;
        this.ids = ids;
        this.unwanted = unwanted;
    }

    /**
     * Finds for each wanted enrollment the one that it is about.
     *
     * @param wanted with plans
     * @param held at that carrier
     * @param unwanted see {@link HeldFamily#unwanted}; left out like those that are open
     */
    static Comparison at(
            UUID carrierId,
            List<Wanted> wanted,
            List<HeldEnrollment> held,
            Map<String, LifeEvent> events,
            IdSource ids,
            Set<UUID> unwanted) {
        return new Compare(carrierId, events, ids, unwanted).compare(wanted, held);
    }

    /** Where an enrollment can be looked for. */
    private record Slot(UUID individualId, LineOfCoverage lineOfCoverage, UUID planId) {}

    private Comparison compare(List<Wanted> wanted, List<HeldEnrollment> held) {
        Map<Slot, List<HeldEnrollment>> heldIn = new HashMap<>();
        for (HeldEnrollment enrollment : held) {
            Slot slot =
                    new Slot(enrollment.enrollment().individualId(), enrollment.lineOfCoverage(), enrollment.planId());
            heldIn.computeIfAbsent(slot, key -> new ArrayList<>()).add(enrollment);
        }
        // As in the document, which leaves little to sort afterwards.
        Map<Slot, List<Wanted>> wantedIn = new LinkedHashMap<>();
        for (Wanted enrollment : wanted) {
            Slot slot = new Slot(
                    enrollment.individualId(),
                    enrollment.coverage().lineOfCoverage(),
                    requireNonNull(enrollment.plan()).id());
            wantedIn.computeIfAbsent(slot, key -> new ArrayList<>()).add(enrollment);
        }
        wantedIn.forEach((slot, enrollments) ->
                Pairing.of(enrollments, heldIn.getOrDefault(slot, List.of())).forEach(this::state));
        List<HeldEnrollment> omitted = new ArrayList<>();
        for (HeldEnrollment enrollment : held) {
            if (mentioned.contains(enrollment.enrollment().id()) || enrollment.waived()) {
                continue;
            }
            if (enrollment.open() || unwanted.contains(enrollment.enrollment().id())) {
                omitted.add(enrollment);
            } else {
                rows.add(Row.kept(enrollment));
            }
        }
        omitted.sort(HeldEnrollment.ORDER);
        return new Comparison(rows, omitted);
    }

    private void state(Pairing pair) {
        HeldEnrollment before = pair.held();
        if (before == null) {
            add(pair);
            return;
        }
        mentioned.add(before.enrollment().id());
        HeldEnrollment after = pair.wanted().as(before.enrollment().id());
        if (before.waived() && after.waived()) {
            return;
        }
        Differences differences = Differences.between(before, after);
        rows.add(
                differences.telling()
                        ? new Row(
                                after,
                                Differences.type(before, after),
                                differences.fields(),
                                event(pair.wanted()),
                                true)
                        : Row.kept(before));
    }

    /** What never was and never shall be is nothing to speak of. */
    private void add(Pairing pair) {
        Wanted wanted = pair.wanted();
        if (wanted.waived()) {
            return;
        }
        UUID id = ids.idFor("enrollment:" + carrierId + ':' + wanted.individualId() + ':'
                + wanted.coverage().lineOfCoverage().wire() + ':'
                + requireNonNull(wanted.plan()).id() + ':' + wanted.start() + ':' + pair.number());
        rows.add(new Row(wanted.as(id), FamilyChange.Type.ADDITION, List.of(), event(wanted), true));
    }

    private @Nullable LifeEvent event(Wanted wanted) {
        return wanted.member().eventId() == null
                ? null
                : events.get(wanted.member().eventId());
    }
}
