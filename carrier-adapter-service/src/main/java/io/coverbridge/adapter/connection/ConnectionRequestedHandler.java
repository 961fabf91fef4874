package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.sync.InstallGroup;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes up what platforms ask for: a connection, or another try. What follows is due work. */
@ApplicationScoped
public class ConnectionRequestedHandler {

    private final ConnectionRequests connections;
    private final InstallGroup installGroup;
    private final CarrierDirectory directory;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;
    private final WorkTime time;
    private final Clock clock;

    ConnectionRequestedHandler(
            ConnectionRequests connections,
            InstallGroup installGroup,
            CarrierDirectory directory,
            TenantTransactions transactions,
            DueWorkLoop loop,
            WorkTime time,
            Clock clock) {
        this.connections = connections;
        this.installGroup = installGroup;
        this.directory = directory;
        this.transactions = transactions;
        this.loop = loop;
        this.time = time;
        this.clock = clock;
    }

    /** A platform asks for a connection. */
    public Uni<Outcome> created(ReceivedEvent<ConnectionRequested> event) {
        check(event, ConnectionStatus.CREATED);
        UUID organizationId = event.organizationId();
        return transactions
                .in(
                        organizationId,
                        () -> connections
                                .of(organizationId, event.data().id())
                                .flatMap(known -> known.isPresent()
                                        ? Uni.createFrom().item(Outcome.STALE)
                                        : create(organizationId, event)))
                .invoke(loop::wake);
    }

    /** A platform asks once more. */
    public Uni<Outcome> retried(ReceivedEvent<ConnectionRequested> event) {
        check(event, ConnectionStatus.PROCESSING);
        UUID organizationId = event.organizationId();
        return transactions
                .in(
                        organizationId,
                        () -> connections
                                .locked(organizationId, event.data().id())
                                .flatMap(known -> retry(known, event)))
                .invoke(loop::wake);
    }

    private Uni<Outcome> create(UUID organizationId, ReceivedEvent<ConnectionRequested> event) {
        ConnectionRequest connection = new ConnectionRequest(organizationId, event.data());
        take(connection, event);
        return connections.persist(connection).replaceWith(Outcome.APPLIED);
    }

    private Uni<Outcome> retry(Optional<ConnectionRequest> known, ReceivedEvent<ConnectionRequested> event) {
        ConnectionRequest connection = known.orElseThrow(() -> new RejectedEventException(
                "retry of a connection that is not known " + event.data().id()));
        if (!event.isNewerThan(connection.lastRequestSequence)) {
            return Uni.createFrom().item(Outcome.STALE);
        }
        take(connection, event);
        // An answer to the earlier request may have crossed this retry.
        return installGroup
                .remove(connection.organizationId, connection.id, clock.instant())
                .replaceWith(Outcome.APPLIED);
    }

    private void take(ConnectionRequest connection, ReceivedEvent<ConnectionRequested> event) {
        connection.take(
                event.data(), event.envelope().sequence(), event.envelope().traceparent(), time.now(), clock.instant());
    }

    private void check(ReceivedEvent<ConnectionRequested> event, ConnectionStatus expected) {
        ConnectionRequested asked = event.data();
        if (directory.find(asked.carrierId()).isEmpty()) {
            throw new RejectedEventException("no carrier has the id " + asked.carrierId());
        }
        if (asked.status() != expected) {
            throw new RejectedEventException("the request is " + asked.status().wire() + " instead of "
                    + expected.wire() + " connection " + asked.id());
        }
    }
}
