package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.consumer.Outcome;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * A carrier's last word on a part that a newer snapshot has replaced: whether it has that all the same. Then it is known what
 * the carrier has, and the newer snapshot's part, which has waited for it, is decided in the same transaction.
 */
@ApplicationScoped
class FollowReplaced {

    private final StoreProgress storeProgress;
    private final WaitingParts waitingParts;
    private final DecideWaiting decideWaiting;

    FollowReplaced(StoreProgress storeProgress, WaitingParts waitingParts, DecideWaiting decideWaiting) {
        this.storeProgress = storeProgress;
        this.waitingParts = waitingParts;
        this.decideWaiting = decideWaiting;
    }

    /**
     * Follows an answer that is newer than all before it.
     *
     * @param steps with the answer noted
     * @param said the status that the carrier gives the part
     */
    Uni<Outcome> follow(SqlConnection connection, SnapshotSteps steps, Fulfillment part, FulfillmentStatus said) {
        if (!said.isFinal()) {
            return storeProgress.store(connection, steps, part.id(), false).replaceWith(Outcome.STALE);
        }
        boolean delivered = said == FulfillmentStatus.SENT;
        steps.withdrawn(part.id(), delivered ? Withdrawal.TOO_LATE : Withdrawal.IN_TIME);
        UUID organizationId = steps.snapshot().organizationId();
        UUID employeeId = steps.snapshot().employeeId();
        return storeProgress
                .store(connection, steps, part.id(), delivered)
                .chain(() -> waitingParts.forAnswer(connection, organizationId, employeeId, part.carrierId()))
                .flatMap(waiting -> waiting.isPresent()
                        ? decideWaiting.decide(connection, organizationId, waiting.get())
                        : Uni.createFrom().voidItem())
                .replaceWith(Outcome.APPLIED);
    }
}
