package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.database.Outages;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.GroupSynced;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What a carrier holds for a group is known now: snapshots that have waited for that are decided, one after the other. */
@ApplicationScoped
class ReleaseWaiting implements GroupSynced {

    private static final Logger LOG = Logger.getLogger(ReleaseWaiting.class);
    private static final UUID FIRST = new UUID(0, 0);

    private final TenantConnections connections;
    private final WaitingParts waitingParts;
    private final DecideWaiting decideWaiting;

    ReleaseWaiting(TenantConnections connections, WaitingParts waitingParts, DecideWaiting decideWaiting) {
        this.connections = connections;
        this.waitingParts = waitingParts;
        this.decideWaiting = decideWaiting;
    }

    @Override
    public Uni<Void> completed(UUID organizationId, UUID groupId, UUID carrierId) {
        return release(organizationId, groupId, carrierId, FIRST);
    }

    private Uni<Void> release(UUID organizationId, UUID groupId, UUID carrierId, UUID last) {
        return connections
                .in(
                        organizationId,
                        connection -> waitingParts.after(connection, organizationId, groupId, carrierId, last))
                .flatMap(parts -> all(organizationId, parts)
                        .chain(() -> parts.size() < WaitingParts.BATCH
                                ? Uni.createFrom().voidItem()
                                : release(
                                        organizationId,
                                        groupId,
                                        carrierId,
                                        parts.get(parts.size() - 1).id())));
    }

    private Uni<Void> all(UUID organizationId, List<WaitingPart> parts) {
        return Multi.createFrom()
                .iterable(parts)
                .onItem()
                .transformToUniAndConcatenate(part -> one(organizationId, part))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** One that cannot be decided stays as it is, and the others go on; an outage ends it all, to be tried again. */
    private Uni<Void> one(UUID organizationId, WaitingPart part) {
        return decideWaiting
                .decide(organizationId, part)
                .onFailure(failure -> !Outages.isOutage(failure))
                .invoke(failure -> LOG.errorf(
                        failure,
                        "waiting snapshot not decided organizationId=%s employeeId=%s fulfillmentId=%s",
                        organizationId,
                        part.employeeId(),
                        part.id()))
                .onFailure(failure -> !Outages.isOutage(failure))
                .recoverWithNull();
    }
}
