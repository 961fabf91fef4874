package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.MemberBook;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.decision.CarrierDecision;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.difference.FollowSnapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Decides one carrier's part that has waited, by what is held now. */
@ApplicationScoped
class DecideWaiting {

    private static final Logger LOG = Logger.getLogger(DecideWaiting.class);

    private final TenantConnections connections;
    private final Redecide redecide;
    private final SnapshotSeal seal;
    private final StoreSteps storeSteps;
    private final MemberBook members;
    private final FollowSnapshots differences;

    DecideWaiting(
            TenantConnections connections,
            Redecide redecide,
            SnapshotSeal seal,
            StoreSteps storeSteps,
            MemberBook members,
            FollowSnapshots differences) {
        this.connections = connections;
        this.redecide = redecide;
        this.seal = seal;
        this.storeSteps = storeSteps;
        this.members = members;
        this.differences = differences;
    }

    /** Decides the part in a transaction of its own; one that waits no more is left alone. */
    Uni<Void> decide(UUID organizationId, WaitingPart part) {
        return connections.in(organizationId, connection -> decide(connection, organizationId, part));
    }

    /** As {@link #decide(UUID, WaitingPart)}, in a transaction that is under way. */
    Uni<Void> decide(SqlConnection connection, UUID organizationId, WaitingPart part) {
        return redecide.decide(connection, organizationId, part)
                .flatMap(decided -> decided.isPresent()
                        ? store(connection, part.id(), decided.get())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> store(SqlConnection connection, UUID partId, Redecided decided) {
        CarrierDecision decision = decided.decision();
        SnapshotSteps steps = steps(decided, partId).rollUp();
        Optional<CarrierInstruction> instruction = decision.verdict() == Verdict.VALID
                ? Optional.of(Instructions.of(
                        steps.snapshot(), steps.snapshot().fulfillment(partId), decision, decided.group()))
                : Optional.empty();
        instruction.ifPresent(steps::issue);
        SnapshotRecord snapshot = steps.snapshot();
        Map<UUID, byte[]> sealed = instruction
                .map(told -> Map.of(partId, seal.seal(snapshot.organizationId(), told)))
                .orElse(Map.of());
        List<Uni<?>> writes = new ArrayList<>(storeSteps.writes(connection, steps, partId, sealed));
        writes.add(differences.decided(
                connection,
                snapshot.organizationId(),
                snapshot.employeeId(),
                decision.carrierId(),
                instruction,
                decision.verdict() == Verdict.VALID || decision.verdict() == Verdict.NO_CHANGES));
        if (snapshot.status() == SnapshotStatus.COMPLETED) {
            writes.add(members.applyDemographics(
                    connection, snapshot.organizationId(), snapshot.number(), FamilyMembers.of(decided.document())));
        }
        return Statements.together(writes).invoke(() -> log(snapshot, decision));
    }

    /** A part that has waited for an answer is at work already; that it goes out is no step of it. */
    private static SnapshotSteps steps(Redecided decided, UUID partId) {
        CarrierDecision decision = decided.decision();
        boolean atWork = decided.snapshot().fulfillment(partId).waiting() == Waiting.ANSWER;
        SnapshotSteps steps =
                SnapshotSteps.of(decided.snapshot(), atWork ? Cause.CARRIER : Cause.CONNECTION, decided.at());
        return switch (decision.verdict()) {
            case VALID -> atWork ? steps.instruct(partId) : steps.move(partId, FulfillmentStatus.PROCESSING, List.of());
            case INVALID, NO_CHANGES -> steps.move(partId, Instructions.status(decision.verdict()), decision.errors());
            case SCHEDULED -> steps.awaitConnection(partId);
        };
    }

    private static void log(SnapshotRecord snapshot, CarrierDecision decision) {
        LOG.infof(
                "waiting snapshot decided organizationId=%s groupId=%s snapshotId=%s employeeId=%s carrierId=%s"
                        + " verdict=%s",
                snapshot.organizationId(),
                snapshot.groupId(),
                snapshot.id(),
                snapshot.employeeId(),
                decision.carrierId(),
                decision.verdict());
    }
}
