package io.coverbridge.connection.groupconnection;

import io.coverbridge.connection.group.Group;
import io.coverbridge.kit.events.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Puts a new connection, and the word of it, into the transaction that is under way. */
@ApplicationScoped
class Connecting {

    private final GroupConnections connections;
    private final ContactSeal contactSeal;
    private final EventLog events;
    private final Clock clock;

    Connecting(GroupConnections connections, ContactSeal contactSeal, EventLog events, Clock clock) {
        this.connections = connections;
        this.contactSeal = contactSeal;
        this.events = events;
        this.clock = clock;
    }

    Uni<Void> announce(Group group) {
        return events.append(group.created());
    }

    Uni<GroupConnection> start(UUID organizationId, Group group, RequestType type, ConnectionRequest request) {
        GroupConnection connection = new GroupConnection(group, organizationId, type, request, clock.instant());
        connection.sealedContacts = contactSeal.seal(connection, request.contacts());
        byte[] forCarrier = contactSeal.sealForCarrier(connection, request.contacts());
        return connections
                .persist(connection)
                .call(() -> events.append(ConnectionEvents.created(connection, forCarrier)));
    }
}
