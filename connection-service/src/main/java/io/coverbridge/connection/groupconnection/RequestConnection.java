package io.coverbridge.connection.groupconnection;

import io.coverbridge.connection.group.Group;
import io.coverbridge.connection.group.Groups;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A platform asks for a connection, with a new group or for one that is there. */
@ApplicationScoped
class RequestConnection {

    private static final Logger LOG = Logger.getLogger(RequestConnection.class);
    private static final String FORMAT_PATH = "group_data.carrier_group_id";

    private final TenantTransactions transactions;
    private final CarrierChoice carrierChoice;
    private final Groups groups;
    private final Connecting connecting;
    private final Clock clock;

    RequestConnection(
            TenantTransactions transactions,
            CarrierChoice carrierChoice,
            Groups groups,
            Connecting connecting,
            Clock clock) {
        this.transactions = transactions;
        this.carrierChoice = carrierChoice;
        this.groups = groups;
        this.connecting = connecting;
        this.clock = clock;
    }

    Uni<GroupConnection> withNewGroup(UUID organizationId, NewGroupConnectionRequest body) {
        ConnectionRequest request = body.connection();
        Group group = Group.create(organizationId, body.group(), clock.instant());
        return asked(
                organizationId,
                request,
                () -> groups.persist(group)
                        .call(() -> connecting.announce(group))
                        .chain(() -> connecting.start(organizationId, group, RequestType.INITIAL, request)));
    }

    Uni<GroupConnection> forGroup(UUID organizationId, UUID groupId, ExistingGroupConnectionRequest body) {
        ConnectionRequest request = body.connection();
        return asked(
                organizationId,
                request,
                () -> groups.get(organizationId, groupId)
                        .flatMap(group -> connecting.start(organizationId, group, RequestType.INCREMENTAL, request)));
    }

    private Uni<GroupConnection> asked(
            UUID organizationId, ConnectionRequest request, Supplier<Uni<GroupConnection>> work) {
        return transactions
                .in(
                        organizationId,
                        () -> carrierChoice
                                .check(organizationId, request.carrierId(), request.carrierGroupId(), FORMAT_PATH)
                                .chain(work::get))
                .onFailure(GroupConnections::isDuplicate)
                .transform(duplicate -> GroupConnections.duplicate(request.carrierId(), request.carrierGroupId()))
                .invoke(connection -> LOG.infof(
                        "connection requested organizationId=%s groupId=%s connectionId=%s carrierId=%s",
                        organizationId, connection.groupId, connection.id, connection.carrierId));
    }
}
