package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * The carrier's side says where a connection stands, and the connection follows if that is one of its steps. An answer to
 * an earlier request than the current one is over and done with; a step that is not allowed is refused and goes to the
 * dead letters.
 */
@ApplicationScoped
public class ApplyCarrierProgress {

    private static final Logger LOG = Logger.getLogger(ApplyCarrierProgress.class);

    private final TenantTransactions transactions;
    private final GroupConnections connections;
    private final EventLog events;
    private final Clock clock;

    ApplyCarrierProgress(TenantTransactions transactions, GroupConnections connections, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    /** Applies it; fails with {@link RejectedEventException} if it is none of the connection's steps. */
    public Uni<Outcome> apply(ReceivedEvent<ConnectionProgressed> event) {
        return transactions.in(
                event.organizationId(),
                () -> connections
                        .lock(event.organizationId(), event.data().connectionId())
                        .onItem()
                        .ifNull()
                        .failWith(() -> new RejectedEventException(
                                "unknown connection " + event.data().connectionId()))
                        .flatMap(connection -> follow(connection, event)));
    }

    private Uni<Outcome> follow(GroupConnection connection, ReceivedEvent<ConnectionProgressed> event) {
        ConnectionProgressed progress = event.data();
        if (!event.isNewerThan(connection.carrierSequence)
                || progress.requestNumber() < connection.requestNumber
                || connection.isDisconnected()) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        refuseForeign(connection, progress);
        ConnectionStatus previous = connection.status;
        connection.carrierSequence = event.envelope().sequence();
        connection.move(progress.status(), progress.note(), clock.instant());
        LOG.infof(
                "connection moved organizationId=%s connectionId=%s from=%s to=%s",
                connection.organizationId, connection.id, previous.wire(), connection.status.wire());
        return events.append(ConnectionEvents.statusChanged(connection, previous, Cause.CARRIER))
                .replaceWith(Outcome.APPLIED);
    }

    private static void refuseForeign(GroupConnection connection, ConnectionProgressed progress) {
        if (!connection.carrierId.equals(progress.carrierId())) {
            throw new RejectedEventException("connection " + connection.id + " is with another carrier");
        }
        if (progress.requestNumber() > connection.requestNumber) {
            throw new RejectedEventException(
                    "connection " + connection.id + " has made no request number " + progress.requestNumber());
        }
        if (!connection.status.allows(progress.status())) {
            throw new RejectedEventException("connection " + connection.id + " cannot go from "
                    + connection.status.wire() + " to " + progress.status().wire());
        }
    }
}
