package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.RosterBook;
import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Some of the families that a carrier holds: one batch, one transaction, few statements. */
@ApplicationScoped
class LoadMembers {

    private final TenantConnections connections;
    private final GroupSyncs syncs;
    private final GroupPlans plans;
    private final RosterBook members;
    private final WriteFamilies writeFamilies;

    LoadMembers(
            TenantConnections connections,
            GroupSyncs syncs,
            GroupPlans plans,
            RosterBook members,
            WriteFamilies writeFamilies) {
        this.connections = connections;
        this.syncs = syncs;
        this.plans = plans;
        this.members = members;
        this.writeFamilies = writeFamilies;
    }

    Uni<Outcome> apply(ReceivedEvent<GroupSync.Members> event) {
        return load(
                event,
                new RosterMerge(event.data().sync().groupId(), event.data().families(), Set.of()));
    }

    private Uni<Outcome> load(ReceivedEvent<GroupSync.Members> event, RosterMerge merge) {
        return connections
                .in(event.organizationId(), connection -> load(connection, event, merge))
                .onFailure(TakenIds.class)
                .recoverWithUni(taken -> load(event, merge.without(taken.ids())));
    }

    private Uni<Outcome> load(SqlConnection connection, ReceivedEvent<GroupSync.Members> event, RosterMerge merge) {
        UUID organizationId = event.organizationId();
        GroupSync sync = event.data().sync();
        Set<UUID> named = plans(event.data().families());
        return Statements.firstFailure(Uni.combine()
                .all()
                .unis(
                        syncs.lock(connection, organizationId, sync),
                        members.families(connection, organizationId, sync.groupId(), merge.employees(), merge.ids()),
                        plans.known(connection, organizationId, sync, named))
                .collectFailures()
                .withUni((standing, known, knownPlans) -> {
                    if (!standing.awaitsNext(event, sync)) {
                        return Uni.createFrom().item(Outcome.STALE);
                    }
                    if (!knownPlans.containsAll(named)) {
                        throw new RejectedEventException("batch " + event.data().batch() + " of sync " + sync.id()
                                + " names a plan that the group does not have");
                    }
                    return writeFamilies
                            .write(connection, event, standing, merge.with(known), known)
                            .replaceWith(Outcome.APPLIED);
                }));
    }

    private static Set<UUID> plans(List<Family> families) {
        return families.stream()
                .flatMap(family -> family.coverages().stream())
                .map(FamilyCoverage::planId)
                .collect(Collectors.toSet());
    }
}
