package io.coverbridge.snapshot.membersnapshot;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.InstructionWithdrawn;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.decision.CarrierDecision;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.decision.Decision;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.Resolution.Resolved;
import io.coverbridge.snapshot.difference.DifferenceChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Works out all that comes of a snapshot once it is decided: a function of values, but for the ids of what is new. */
final class Submit {

    private final UUID organizationId;
    private final GroupFacts group;
    private final Standing standing;
    private final Set<UUID> uncertain;
    private final Instant now;

    Submit(UUID organizationId, GroupFacts group, Standing standing, Instant now) {
        this.organizationId = organizationId;
        this.group = group;
        this.standing = standing;
        this.uncertain = standing.uncertain();
        this.now = now;
    }

    Submission submit(Resolved resolved, Decision decision) {
        SnapshotRecord born = born(resolved, decision);
        SnapshotSteps steps = SnapshotSteps.ofNew(born);
        List<CarrierInstruction> instructions = instructions(born, decision);
        List<InstructionWithdrawn> withdrawn = withdrawn();
        Optional<SnapshotSteps> replacement = standing.unfinished()
                .map(older -> SnapshotSteps.of(older, Cause.PLATFORM, now).replaceBy(born.id()));
        List<EventDraft<?>> events = new ArrayList<>();
        replacement.ifPresent(replaced -> events.addAll(replaced.events()));
        events.addAll(steps.events());
        withdrawn.forEach(each -> events.add(Instructions.withdrawn(organizationId, each, now)));
        instructions.forEach(each -> events.add(Instructions.issued(organizationId, each, Cause.PLATFORM, now)));
        return new Submission(
                decision.snapshot(),
                resolved,
                steps.snapshot(),
                instructions,
                withdrawn,
                replacement.map(SnapshotSteps::snapshot),
                events,
                DifferenceChanges.none());
    }

    private SnapshotRecord born(Resolved resolved, Decision decision) {
        return new SnapshotRecord(
                Ids.next(),
                Ids.random(),
                organizationId,
                group.groupId(),
                requireNonNull(resolved.snapshot().employee().id()),
                standing.snapshots() + 1,
                SnapshotStatus.PROCESSING,
                null,
                resolved.created(),
                Stream.concat(resolved.warnings().stream(), decision.warnings().stream())
                        .toList(),
                1,
                now,
                now,
                parts(decision));
    }

    /** A carrier of which it is uncertain what it has gets a part, whatever is said of it: there may be something to undo. */
    private List<Fulfillment> parts(Decision decision) {
        Set<UUID> unmentioned = new TreeSet<>(uncertain);
        decision.carriers().forEach(carrier -> unmentioned.remove(carrier.carrierId()));
        return Stream.concat(
                        decision.carriers().stream().map(this::part),
                        unmentioned.stream().map(this::waitingForAnswer))
                .toList();
    }

    private Fulfillment part(CarrierDecision decision) {
        UUID carrierId = decision.carrierId();
        if (waits(decision)) {
            return waitingForAnswer(carrierId);
        }
        return Fulfillment.first(
                Ids.next(),
                carrierId,
                standing.next(carrierId),
                Instructions.status(decision.verdict()),
                decision.errors(),
                decision.verdict() == Verdict.SCHEDULED ? Waiting.CONNECTION : Waiting.NOTHING);
    }

    private Fulfillment waitingForAnswer(UUID carrierId) {
        return Fulfillment.first(
                Ids.next(),
                carrierId,
                standing.next(carrierId),
                FulfillmentStatus.PROCESSING,
                List.of(),
                Waiting.ANSWER);
    }

    /** What a carrier is to be told depends on what it has; what is refused is refused in any case. */
    private boolean waits(CarrierDecision decision) {
        return switch (decision.verdict()) {
            case VALID, NO_CHANGES -> uncertain.contains(decision.carrierId());
            case INVALID, SCHEDULED -> false;
        };
    }

    private List<CarrierInstruction> instructions(SnapshotRecord born, Decision decision) {
        List<CarrierInstruction> instructions = new ArrayList<>();
        for (int i = 0; i < decision.carriers().size(); i++) {
            CarrierDecision carrier = decision.carriers().get(i);
            if (carrier.verdict() == Verdict.VALID && !waits(carrier)) {
                instructions.add(Instructions.of(born, born.fulfillments().get(i), carrier, group));
            }
        }
        return instructions;
    }

    /** What had gone out for the older snapshot and has not been answered for good. */
    private List<InstructionWithdrawn> withdrawn() {
        return standing.unfinished().stream()
                .flatMap(older -> older.unfinished().stream()
                        .filter(Fulfillment::instructed)
                        .map(part -> Instructions.withdrawal(older, part)))
                .toList();
    }
}
