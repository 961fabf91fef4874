package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A platform tries a connection again, perhaps with corrected data. */
@ApplicationScoped
class RetryConnection {

    private final TenantTransactions transactions;
    private final GroupConnections connections;
    private final CarrierChoice carrierChoice;
    private final RetriedConnection retried;

    RetryConnection(
            TenantTransactions transactions,
            GroupConnections connections,
            CarrierChoice carrierChoice,
            RetriedConnection retried) {
        this.transactions = transactions;
        this.connections = connections;
        this.carrierChoice = carrierChoice;
        this.retried = retried;
    }

    Uni<GroupConnection> retry(UUID organizationId, UUID id, @Nullable String ifMatch, RetryRequest request) {
        return transactions.in(
                organizationId,
                () -> connections
                        .lock(organizationId, id)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ApiException.notFound("GroupConnection", id))
                        .invoke(connection -> requireRetryable(connection, ifMatch))
                        .call(connection -> checkChoice(organizationId, connection, request))
                        .call(connection -> retried.restart(connection, request))
                        .onFailure(GroupConnections::isDuplicate)
                        .transform(duplicate -> ApiException.conflict(
                                "Another group connection has carrier group ID " + request.carrierGroupId())));
    }

    private Uni<Void> checkChoice(UUID organizationId, GroupConnection connection, RetryRequest request) {
        String carrierGroupId = request.carrierGroupId();
        return carrierGroupId == null
                ? Uni.createFrom().voidItem()
                : carrierChoice.check(organizationId, connection.carrierId, carrierGroupId, "carrier_group_id");
    }

    private static void requireRetryable(GroupConnection connection, @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, connection.version);
        if (connection.isDisconnected()) {
            throw ApiException.conflict("Group connection " + connection.id
                    + " is over, the group was disconnected from the carrier; a new connection may follow it");
        }
        if (!connection.status.retryable()) {
            throw ApiException.conflict("Group connection " + connection.id + " is " + connection.status.wire()
                    + "; a retry is possible from unable_to_connect, action_required and carrier_authorization");
        }
    }

    /** The change itself, inside the transaction. */
    @ApplicationScoped
    static class RetriedConnection {

        private final GroupConnections connections;
        private final ContactSeal contactSeal;
        private final EventLog events;
        private final Clock clock;

        RetriedConnection(GroupConnections connections, ContactSeal contactSeal, EventLog events, Clock clock) {
            this.connections = connections;
            this.contactSeal = contactSeal;
            this.events = events;
            this.clock = clock;
        }

        Uni<Void> restart(GroupConnection connection, RetryRequest request) {
            Instant now = clock.instant();
            ConnectionStatus previous = connection.status;
            Contacts contacts = contactSeal.open(connection).with(request.contacts());
            connection.sealedContacts = contactSeal.seal(connection, contacts);
            connection.retry(request.carrierGroupId(), request.federalEin(), now);
            var asked = ConnectionEvents.retried(connection, contactSeal.sealForCarrier(connection, contacts));
            connection.count();
            var moved = ConnectionEvents.statusChanged(connection, previous, Cause.PLATFORM);
            // Flushed first, so that a duplicate id is told apart from everything that may fail later.
            return connections.flush().chain(() -> events.append(List.of(asked, moved)));
        }
    }
}
