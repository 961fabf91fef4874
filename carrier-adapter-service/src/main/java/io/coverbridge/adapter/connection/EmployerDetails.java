package io.coverbridge.adapter.connection;

import io.coverbridge.events.EventData;
import io.coverbridge.events.GroupDetails;
import io.coverbridge.kit.sealing.Sealer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What platforms have said of employers and their brokers. */
@ApplicationScoped
public class EmployerDetails {

    private static final GroupDetails UNKNOWN = new GroupDetails(null, null, null, null, null);

    private final ConnectionRequests connections;
    private final Sealer sealer;

    EmployerDetails(ConnectionRequests connections, Sealer sealer) {
        this.connections = connections;
        this.sealer = sealer;
    }

    /** Of the employer whose group a connection is for, in the transaction that is under way; all absent where none were given. */
    public Uni<GroupDetails> of(UUID organizationId, UUID connectionId) {
        return connections
                .getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select c.sealedGroupData from ConnectionRequest c where c.id = ?1 and c.organizationId = ?2",
                                byte[].class)
                        .setParameter(1, connectionId)
                        .setParameter(2, organizationId)
                        .getSingleResultOrNull()
                        .map(bytes -> bytes == null
                                ? UNKNOWN
                                : EventData.read(
                                        GroupDetails.class, sealer.open(bytes, organizationId, connectionId))));
    }
}
