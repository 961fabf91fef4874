package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.FulfillmentStatusChanged;
import io.coverbridge.events.SnapshotCreated;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.events.SnapshotStatusChanged;
import io.coverbridge.kit.events.EventDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes one snapshot through steps, and notes what is to be said of each. */
final class SnapshotSteps {

    private static final String NOTE_SEPARATOR = "; ";

    private final Cause cause;
    private final Instant now;
    private final List<EventDraft<?>> events = new ArrayList<>();
    private SnapshotRecord snapshot;

    private SnapshotSteps(SnapshotRecord snapshot, Cause cause, Instant now) {
        this.snapshot = snapshot;
        this.cause = cause;
        this.now = now;
    }

    /** Steps of a snapshot that is there. */
    static SnapshotSteps of(SnapshotRecord snapshot, Cause cause, Instant now) {
        return new SnapshotSteps(snapshot, cause, now);
    }

    /** Steps of a snapshot that is being made: that it is there, that each part is, and that it has ended if it has. */
    static SnapshotSteps ofNew(SnapshotRecord snapshot) {
        SnapshotSteps steps = new SnapshotSteps(snapshot, Cause.PLATFORM, snapshot.created());
        steps.events.add(steps.draft(
                EventType.SNAPSHOT_CREATED,
                snapshot.id(),
                snapshot.sequence(),
                new SnapshotCreated(
                        snapshot.id(),
                        snapshot.version(),
                        snapshot.groupId(),
                        snapshot.employeeId(),
                        snapshot.status(),
                        snapshot.created()),
                null));
        snapshot.fulfillments().forEach(part -> steps.note(part, null));
        return steps.rollUp();
    }

    /** One carrier's part takes a step. */
    SnapshotSteps move(UUID fulfillmentId, FulfillmentStatus next, List<String> errors) {
        Fulfillment before = snapshot.fulfillment(fulfillmentId);
        Fulfillment after = before.move(next, errors);
        snapshot = snapshot.with(after, now);
        note(after, before.status());
        return this;
    }

    /** A carrier's part that has waited without a word is decided to go out. */
    SnapshotSteps instruct(UUID fulfillmentId) {
        snapshot = snapshot.with(snapshot.fulfillment(fulfillmentId).instruct(), now);
        return this;
    }

    /** A carrier's part that has waited for an answer has to wait for the connection instead. */
    SnapshotSteps awaitConnection(UUID fulfillmentId) {
        move(fulfillmentId, FulfillmentStatus.SCHEDULED, List.of());
        snapshot = snapshot.with(snapshot.fulfillment(fulfillmentId).awaitConnection(), now);
        return this;
    }

    /** Notes what became of taking back what was said for a part. */
    SnapshotSteps withdrawn(UUID fulfillmentId, Withdrawal how) {
        snapshot = snapshot.with(snapshot.fulfillment(fulfillmentId).withdraw(how), now);
        return this;
    }

    /** Notes an answer of the carrier with the part that it is about. */
    SnapshotSteps heard(UUID fulfillmentId, long answer, int calls) {
        snapshot = snapshot.with(snapshot.fulfillment(fulfillmentId).heard(answer, calls), now);
        return this;
    }

    /** A carrier is to be told something, after all that was said before. */
    SnapshotSteps issue(CarrierInstruction instruction) {
        events.add(Instructions.issued(snapshot.organizationId(), instruction, cause, now));
        return this;
    }

    /** The snapshot follows its parts, if they lead anywhere. */
    SnapshotSteps rollUp() {
        SnapshotStatus next = snapshot.rolledUp();
        return snapshot.status().isFinal() || next == snapshot.status() ? this : step(next, null);
    }

    /** A newer snapshot takes over from this one and from every part that has not ended; what went out is taken back. */
    SnapshotSteps replaceBy(UUID newer) {
        for (Fulfillment part : snapshot.unfinished()) {
            move(part.id(), FulfillmentStatus.REPLACED, List.of());
            if (part.instructed()) {
                withdrawn(part.id(), Withdrawal.ASKED);
            }
        }
        return step(SnapshotStatus.REPLACED, newer);
    }

    SnapshotRecord snapshot() {
        return snapshot;
    }

    /** What is to be said, in order. */
    List<EventDraft<?>> events() {
        return List.copyOf(events);
    }

    private SnapshotSteps step(SnapshotStatus next, @Nullable UUID by) {
        SnapshotStatus previous = snapshot.status();
        snapshot = snapshot.move(next, by, now);
        events.add(draft(
                EventType.SNAPSHOT_STATUS_CHANGE,
                snapshot.id(),
                snapshot.sequence(),
                new SnapshotStatusChanged(
                        snapshot.id(),
                        snapshot.version(),
                        snapshot.groupId(),
                        snapshot.employeeId(),
                        previous,
                        next,
                        by,
                        now),
                null));
        return this;
    }

    private void note(Fulfillment part, @Nullable FulfillmentStatus previous) {
        String why = part.errors().isEmpty() ? null : String.join(NOTE_SEPARATOR, part.errors());
        events.add(draft(
                EventType.FULFILLMENT_STATUS_CHANGE,
                part.id(),
                part.sequence(),
                new FulfillmentStatusChanged(
                        part.id(),
                        snapshot.id(),
                        snapshot.groupId(),
                        snapshot.employeeId(),
                        part.carrierId(),
                        previous,
                        part.status(),
                        now),
                why));
    }

    private <T> EventDraft<T> draft(EventType<T> type, UUID subject, long sequence, T data, @Nullable String why) {
        return new EventDraft<>(
                type,
                snapshot.employeeId(),
                subject,
                snapshot.organizationId(),
                sequence,
                now,
                data,
                cause.wire(),
                why);
    }
}
