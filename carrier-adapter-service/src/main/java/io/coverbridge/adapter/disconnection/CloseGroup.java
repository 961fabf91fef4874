package io.coverbridge.adapter.disconnection;

import io.coverbridge.adapter.connection.ConnectionRequests;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.instruction.EndInstructions;
import io.coverbridge.adapter.sync.InstallGroup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The end of what leads from a group to a carrier. All methods run within a transaction of the organization. */
@ApplicationScoped
class CloseGroup {

    private static final String CLOSED =
            "The group was disconnected from the carrier on %s. Connect it again, then send a" + " new snapshot.";

    private final ConnectionRequests connections;
    private final InstalledGroups installedGroups;
    private final EndInstructions endInstructions;
    private final InstallGroup installGroup;

    CloseGroup(
            ConnectionRequests connections,
            InstalledGroups installedGroups,
            EndInstructions endInstructions,
            InstallGroup installGroup) {
        this.connections = connections;
        this.installedGroups = installedGroups;
        this.endInstructions = endInstructions;
        this.installGroup = installGroup;
    }

    /**
     * The last day has passed: nothing is taken up for the carrier any more, and what it has not been given is at its
     * end. What is in a file already is the carrier's, and its answer ends it.
     */
    Uni<Void> close(Disconnection due, Instant now) {
        return each(
                of(due.organizationId, due.groupId, due.carrierId),
                connection -> installedGroups
                        .ofLocked(due.organizationId, connection)
                        .invoke(found -> found.ifPresent(group -> group.close(true)))
                        .chain(() -> endInstructions.of(
                                due.organizationId, connection, CLOSED.formatted(due.effectiveEndDate), now)));
    }

    /** The platform has decided otherwise. */
    Uni<Void> reopen(UUID organizationId, UUID groupId, UUID carrierId) {
        return each(
                of(organizationId, groupId, carrierId),
                connection -> installedGroups
                        .ofLocked(organizationId, connection)
                        .invoke(found -> found.ifPresent(group -> group.close(false)))
                        .replaceWithVoid());
    }

    /** The connections are over: the group stays in the carrier's books, where a new connection finds it under the same id. */
    Uni<Void> end(UUID organizationId, List<UUID> ended, Instant now) {
        return each(
                Uni.createFrom().item(ended),
                connection -> connections
                        .locked(organizationId, connection)
                        .invoke(found -> found.ifPresent(request -> request.disconnect(now)))
                        .chain(() -> installGroup.release(organizationId, connection, now)));
    }

    private Uni<List<UUID>> of(UUID organizationId, UUID groupId, UUID carrierId) {
        return connections.notOver(organizationId, groupId, carrierId);
    }

    private static Uni<Void> each(Uni<List<UUID>> connections, Function<UUID, Uni<Void>> work) {
        return connections
                .onItem()
                .transformToMulti(ids -> Multi.createFrom().iterable(ids))
                .onItem()
                .transformToUniAndConcatenate(id -> work.apply(id).replaceWith(id))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
