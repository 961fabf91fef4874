package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.RosterBook;
import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
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
    private final FamilyBook families;

    LoadMembers(
            TenantConnections connections,
            GroupSyncs syncs,
            GroupPlans plans,
            RosterBook members,
            FamilyBook families) {
        this.connections = connections;
        this.syncs = syncs;
        this.plans = plans;
        this.members = members;
        this.families = families;
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
                    return write(connection, event, merge.with(known)).replaceWith(Outcome.APPLIED);
                }));
    }

    private Uni<Void> write(
            SqlConnection connection, ReceivedEvent<GroupSync.Members> event, RosterMerge.Merged merged) {
        UUID organizationId = event.organizationId();
        GroupSync sync = event.data().sync();
        return Statements.together(List.of(
                members.insert(connection, organizationId, sync.groupId(), merged.added())
                        .invoke(added -> refuseTaken(merged, added)),
                members.update(connection, organizationId, merged.changed()),
                families.apply(
                        connection,
                        organizationId,
                        sync.groupId(),
                        sync.carrierId(),
                        sync.connectionId(),
                        merged.families()),
                syncs.advance(connection, event, sync)));
    }

    private static void refuseTaken(RosterMerge.Merged merged, Set<UUID> added) {
        Set<UUID> taken = merged.added().stream()
                .map(member -> member.member().id())
                .collect(Collectors.toCollection(HashSet::new));
        taken.removeAll(added);
        if (!taken.isEmpty()) {
            throw new TakenIds(taken);
        }
    }

    private static Set<UUID> plans(List<Family> families) {
        return families.stream()
                .flatMap(family -> family.coverages().stream())
                .map(FamilyCoverage::planId)
                .collect(Collectors.toSet());
    }

    /** Ids of new members that belong to something else, perhaps another organization's: they get others, and all is done again. */
    private static final class TakenIds extends RuntimeException {
        private final transient Set<UUID> ids;

        TakenIds(Set<UUID> ids) {
            super("ids of new members are taken", null, false, false);
            this.ids = ids;
        }

        Set<UUID> ids() {
            return ids;
        }
    }
}
