package io.coverbridge.snapshot.difference;

import io.coverbridge.events.DifferenceChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.reconcile.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes differences through steps, and notes what is to be written and said. */
public final class DifferenceChanges {

    private final String cause;
    private final Instant now;
    private final List<Difference> added = new ArrayList<>();
    private final List<Difference> changed = new ArrayList<>();
    private final List<EventDraft<?>> events = new ArrayList<>();

    /**
     * Steps that are taken together.
     *
     * @param cause who makes them happen, one word for the history
     */
    DifferenceChanges(String cause, Instant now) {
        this.cause = cause;
        this.now = now;
    }

    /** None. */
    public static DifferenceChanges none() {
        return new DifferenceChanges("none", Instant.EPOCH);
    }

    /** What is new, in order. */
    List<Difference> added() {
        return List.copyOf(added);
    }

    /** What has changed, as it stands now; in order. */
    List<Difference> changed() {
        return List.copyOf(changed);
    }

    /** What is to be said, in order. */
    public List<EventDraft<?>> events() {
        return List.copyOf(events);
    }

    void create(Difference pending) {
        added.add(pending);
        say(EventType.DIFFERENCE_CREATED, pending);
    }

    /** Comes up as a discrepancy: nothing is under way to the carrier. */
    void createDiscrepancy(Difference pending) {
        Difference discrepancy = pending.step(pending.version(), now, null, null, now);
        added.add(discrepancy);
        say(EventType.DIFFERENCE_CREATED, pending);
        say(EventType.DIFFERENCE_DISCREPANCY, discrepancy);
    }

    void disagree(Difference pending) {
        change(EventType.DIFFERENCE_DISCREPANCY, pending.step(Ids.random(), now, null, null, now));
    }

    void revise(Difference discrepancy, Found found, byte[] sealed) {
        change(EventType.DIFFERENCE_DISCREPANCY, discrepancy.revised(Ids.random(), found, sealed, now));
    }

    void resolve(Difference alive) {
        change(EventType.DIFFERENCE_RESOLVED, alive.step(Ids.random(), alive.discrepancyAt(), now, null, now));
    }

    void replace(Difference alive, UUID successor) {
        change(EventType.DIFFERENCE_REPLACED, alive.step(Ids.random(), alive.discrepancyAt(), null, successor, now));
    }

    private void change(EventType<DifferenceChanged> type, Difference difference) {
        changed.add(difference);
        say(type, difference);
    }

    private void say(EventType<DifferenceChanged> type, Difference difference) {
        Difference.Place place = difference.place();
        @Nullable UUID by = difference.replacedBy();
        events.add(new EventDraft<>(
                type,
                place.employeeId(),
                difference.id(),
                place.organizationId(),
                difference.sequence(),
                now,
                new DifferenceChanged(
                        difference.id(),
                        difference.version(),
                        place.groupId(),
                        place.employeeId(),
                        place.carrierId(),
                        difference.objectType(),
                        difference.objectId(),
                        difference.classification(),
                        difference.snapshotId(),
                        by,
                        now),
                cause,
                null));
    }
}
