package io.coverbridge.connection.groupconnection;

import io.coverbridge.connection.group.Group;
import io.coverbridge.connection.group.Group.GroupDetailsGiven;
import io.coverbridge.connection.group.Groups;
import io.coverbridge.connection.groupconnection.BootstrapGroupsConfig.BootstrapGroup;
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
        return withNewGroup(
                organizationId, Group.create(organizationId, body.group(), clock.instant()), body.connection());
    }

    private Uni<GroupConnection> withNewGroup(UUID organizationId, Group group, ConnectionRequest request) {
        return asked(
                organizationId,
                request,
                () -> groups.persist(group)
                        .call(() -> connecting.announce(group))
                        .chain(() -> connecting.start(organizationId, group, RequestType.INITIAL, request)));
    }

    /** Makes a group of the settings and asks for its connection; false if it was there. */
    Uni<Boolean> bootstrap(BootstrapGroup settings) {
        return isMade(settings)
                .flatMap(made -> made
                        ? Uni.createFrom().item(false)
                        : withNewGroup(settings.organizationId(), group(settings), request(settings))
                                .replaceWith(true)
                                // Replicas that start together all try; it is made by one of them.
                                .onFailure()
                                .recoverWithUni(failure -> madeByAnother(settings, failure)));
    }

    private Uni<Boolean> isMade(BootstrapGroup settings) {
        return transactions.in(
                settings.organizationId(), () -> groups.exists(settings.organizationId(), settings.id()));
    }

    private Uni<Boolean> madeByAnother(BootstrapGroup settings, Throwable failure) {
        return isMade(settings)
                .flatMap(made ->
                        made ? Uni.createFrom().item(false) : Uni.createFrom().failure(failure));
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

    private Group group(BootstrapGroup settings) {
        return Group.bootstrap(
                settings.id(),
                settings.organizationId(),
                new GroupDetailsGiven(
                        settings.name(), null, settings.federalEin().orElse(null), null),
                clock.instant());
    }

    private static ConnectionRequest request(BootstrapGroup settings) {
        return new ConnectionRequest(
                settings.carrierId(),
                settings.carrierGroupId(),
                settings.federalEin().orElse(null),
                Contacts.NONE,
                false,
                null);
    }
}
