package io.coverbridge.adapter.books;

import io.coverbridge.adapter.channel.OwnGroups;
import io.coverbridge.adapter.connection.ConnectionRequests;
import io.coverbridge.adapter.connection.ConnectionView;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.installed.Installation;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.steering.ResetPart;
import io.coverbridge.adapter.sync.InstallGroup;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Puts carriers' books back to the day of each connection: what was installed by program is gone, and every completed connection
 * has the group that its carrier has by itself. A group sync tells it, as on that day.
 */
@ApplicationScoped
@Priority(200)
class ResetBooks implements ResetPart {

    /** Connections that are put back in one transaction. */
    private static final int BATCH = 20;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ConnectionRequests connections;
    private final InstalledGroups groups;
    private final InstallGroup installGroup;
    private final OwnGroups ownGroups;
    private final CarrierDirectory directory;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;
    private final Clock clock;

    ResetBooks(
            ConnectionRequests connections,
            InstalledGroups groups,
            InstallGroup installGroup,
            OwnGroups ownGroups,
            CarrierDirectory directory,
            TenantTransactions transactions,
            DueWorkLoop loop,
            Clock clock) {
        this.connections = connections;
        this.groups = groups;
        this.installGroup = installGroup;
        this.ownGroups = ownGroups;
        this.directory = directory;
        this.transactions = transactions;
        this.loop = loop;
        this.clock = clock;
    }

    @Override
    public Uni<Void> reset(UUID organizationId) {
        return transactions
                .in(organizationId, () -> groups.takeOutProgrammed(organizationId))
                .chain(taken -> Multi.createBy()
                        .repeating()
                        .uni(() -> new AtomicReference<>(BEFORE_ALL), last -> nextBatch(organizationId, last))
                        .until(Optional::isEmpty)
                        .collect()
                        .last())
                .invoke(loop::wake)
                .replaceWithVoid();
    }

    private Uni<Optional<UUID>> nextBatch(UUID organizationId, AtomicReference<UUID> last) {
        return transactions.in(
                organizationId,
                () -> connections
                        .completedAfter(organizationId, Objects.requireNonNull(last.get()), BATCH)
                        .call(batch -> putBack(organizationId, batch))
                        .map(batch -> batch.isEmpty()
                                ? Optional.<UUID>empty()
                                : Optional.of(batch.get(batch.size() - 1).id()))
                        .invoke(done -> done.ifPresent(last::set)));
    }

    private Uni<Void> putBack(UUID organizationId, List<ConnectionView> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(connection -> putBack(organizationId, connection))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> putBack(UUID organizationId, ConnectionView connection) {
        Carrier carrier = directory.get(connection.carrierId());
        Installation installation = new Installation(
                connection.id(),
                organizationId,
                connection.id(),
                connection.groupId(),
                connection.carrierId(),
                connection.carrierGroupId(),
                ownGroups.of(carrier, connection.carrierGroupId()));
        return installGroup
                .remove(organizationId, connection.id(), clock.instant())
                .chain(() -> installGroup.install(installation, clock.instant()));
    }
}
