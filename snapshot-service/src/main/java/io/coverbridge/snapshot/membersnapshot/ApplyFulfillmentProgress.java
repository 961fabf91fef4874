package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The carrier's side says where its part of a snapshot stands, and the part follows if that is one of its steps. Once the
 * carrier has it, what is held of the family follows, too: also for a part that was replaced meanwhile, because the
 * carrier has what it has; the newer part has waited to know that.
 */
@ApplicationScoped
class ApplyFulfillmentProgress {

    private static final Logger LOG = Logger.getLogger(ApplyFulfillmentProgress.class);

    private final TenantConnections connections;
    private final Snapshots snapshots;
    private final Standings standings;
    private final StoreProgress storeProgress;
    private final FollowReplaced followReplaced;
    private final Clock clock;

    ApplyFulfillmentProgress(
            TenantConnections connections,
            Snapshots snapshots,
            Standings standings,
            StoreProgress storeProgress,
            FollowReplaced followReplaced,
            Clock clock) {
        this.connections = connections;
        this.snapshots = snapshots;
        this.standings = standings;
        this.storeProgress = storeProgress;
        this.followReplaced = followReplaced;
        this.clock = clock;
    }

    Uni<Outcome> apply(ReceivedEvent<FulfillmentProgressed> event) {
        return connections.in(
                event.organizationId(),
                connection -> find(connection, event.organizationId(), event.data())
                        .flatMap(found -> follow(connection, known(found, event.data()), event)));
    }

    private Uni<Optional<SnapshotRecord>> find(
            SqlConnection connection, UUID organizationId, FulfillmentProgressed progress) {
        return Uni.combine()
                .all()
                .unis(
                        standings.lock(connection, organizationId, progress.employeeId()),
                        snapshots.ofFulfillment(connection, organizationId, progress.id()))
                .collectFailures()
                .with((locked, found) -> found);
    }

    private static SnapshotRecord known(Optional<SnapshotRecord> found, FulfillmentProgressed progress) {
        SnapshotRecord snapshot =
                found.orElseThrow(() -> new RejectedEventException("unknown fulfillment " + progress.id()));
        Fulfillment part = snapshot.fulfillment(progress.id());
        if (!part.carrierId().equals(progress.carrierId())) {
            throw new RejectedEventException("fulfillment " + part.id() + " is another carrier's");
        }
        if (!snapshot.employeeId().equals(progress.employeeId())) {
            throw new RejectedEventException("fulfillment " + part.id() + " is another employee's");
        }
        if (part.number() != progress.number() || !part.instructed()) {
            throw new RejectedEventException(
                    "fulfillment " + part.id() + " has no instruction number " + progress.number());
        }
        return snapshot;
    }

    private Uni<Outcome> follow(
            SqlConnection connection, SnapshotRecord snapshot, ReceivedEvent<FulfillmentProgressed> event) {
        FulfillmentProgressed progress = event.data();
        Fulfillment part = snapshot.fulfillment(progress.id());
        if (!event.isNewerThan(part.carrierSequence())) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        SnapshotSteps steps = SnapshotSteps.of(snapshot, Cause.CARRIER, clock.instant())
                .heard(part.id(), event.envelope().sequence(), progress.attempts());
        if (part.status() == FulfillmentStatus.REPLACED) {
            return followReplaced.follow(connection, steps, part, progress.status());
        }
        refuse(part, progress.status());
        steps.move(part.id(), progress.status(), progress.errors()).rollUp();
        log(steps.snapshot(), part, progress.status());
        return storeProgress
                .store(connection, steps, part.id(), progress.status() == FulfillmentStatus.SENT)
                .replaceWith(Outcome.APPLIED);
    }

    private static void refuse(Fulfillment part, FulfillmentStatus next) {
        if (next == FulfillmentStatus.PROCESSING
                || next == FulfillmentStatus.REPLACED
                || !part.status().allows(next)) {
            throw new RejectedEventException("fulfillment " + part.id() + " cannot go from "
                    + part.status().wire() + " to " + next.wire());
        }
    }

    private static void log(SnapshotRecord snapshot, Fulfillment part, FulfillmentStatus next) {
        LOG.infof(
                "fulfillment moved organizationId=%s groupId=%s snapshotId=%s employeeId=%s carrierId=%s from=%s to=%s"
                        + " snapshot=%s",
                snapshot.organizationId(),
                snapshot.groupId(),
                snapshot.id(),
                snapshot.employeeId(),
                part.carrierId(),
                part.status().wire(),
                next.wire(),
                snapshot.status().wire());
    }
}
