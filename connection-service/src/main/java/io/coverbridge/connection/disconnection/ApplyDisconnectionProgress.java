package io.coverbridge.connection.disconnection;

import io.coverbridge.connection.groupconnection.ConnectedCarriers;
import io.coverbridge.events.DisconnectionProgressed;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * The carrier's side says that the day of a disconnection has passed: it is completed, and the group's connections to the
 * carrier are over, in one transaction. An answer to an earlier decision than the current one is over and done with, so
 * that a rejection or another date that crosses it wins.
 */
@ApplicationScoped
public class ApplyDisconnectionProgress {

    private static final Logger LOG = Logger.getLogger(ApplyDisconnectionProgress.class);

    private final TenantTransactions transactions;
    private final GroupDisconnections disconnections;
    private final ConnectedCarriers connectedCarriers;
    private final EventLog events;
    private final Clock clock;

    ApplyDisconnectionProgress(
            TenantTransactions transactions,
            GroupDisconnections disconnections,
            ConnectedCarriers connectedCarriers,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.disconnections = disconnections;
        this.connectedCarriers = connectedCarriers;
        this.events = events;
        this.clock = clock;
    }

    /** Applies it; fails with {@link RejectedEventException} if it fits nothing that was decided. */
    public Uni<Outcome> apply(ReceivedEvent<DisconnectionProgressed> event) {
        return transactions.in(
                event.organizationId(),
                () -> disconnections
                        .lock(event.organizationId(), event.data().disconnectionId())
                        .onItem()
                        .ifNull()
                        .failWith(() -> new RejectedEventException(
                                "unknown disconnection " + event.data().disconnectionId()))
                        .flatMap(disconnection -> follow(disconnection, event)));
    }

    private Uni<Outcome> follow(GroupDisconnection disconnection, ReceivedEvent<DisconnectionProgressed> event) {
        DisconnectionProgressed progress = event.data();
        if (!event.isNewerThan(disconnection.carrierSequence)
                || progress.decisionNumber() < disconnection.decisionNumber) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        refuseForeign(disconnection, progress);
        Instant now = clock.instant();
        disconnection.carrierSequence = event.envelope().sequence();
        disconnection.complete(now);
        return connectedCarriers
                .disconnect(disconnection.organizationId, disconnection.groupId, disconnection.carrierId, now)
                .invoke(ended -> LOG.infof(
                        "group disconnected organizationId=%s groupId=%s carrierId=%s disconnectionId=%s connections=%d",
                        disconnection.organizationId,
                        disconnection.groupId,
                        disconnection.carrierId,
                        disconnection.id,
                        ended.size()))
                .flatMap(ended -> events.append(DisconnectionEvents.completed(disconnection, ended)))
                .replaceWith(Outcome.APPLIED);
    }

    private static void refuseForeign(GroupDisconnection disconnection, DisconnectionProgressed progress) {
        if (!disconnection.carrierId.equals(progress.carrierId())) {
            throw new RejectedEventException("disconnection " + disconnection.id + " is with another carrier");
        }
        if (progress.decisionNumber() > disconnection.decisionNumber) {
            throw new RejectedEventException(
                    "disconnection " + disconnection.id + " has no decision number " + progress.decisionNumber());
        }
        if (progress.status() != DisconnectionStatus.COMPLETED
                || !disconnection.status.allows(DisconnectionStatus.COMPLETED)) {
            throw new RejectedEventException("disconnection " + disconnection.id + " cannot go from "
                    + disconnection.status.wire() + " to " + progress.status().wire());
        }
    }
}
