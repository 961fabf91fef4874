package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.RosterBook;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.difference.Difference;
import io.coverbridge.snapshot.difference.DifferenceChanges;
import io.coverbridge.snapshot.sync.ReconcileFamilies.Before;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings a batch of families into the books, but for those that are ahead of it, and notes where platforms disagree. */
@ApplicationScoped
class WriteFamilies {

    private static final Logger LOG = Logger.getLogger(WriteFamilies.class);

    private final RosterBook members;
    private final FamilyBook families;
    private final ToldFamilies told;
    private final ReconcileFamilies reconcile;
    private final GroupSyncs syncs;

    WriteFamilies(
            RosterBook members, FamilyBook families, ToldFamilies told, ReconcileFamilies reconcile, GroupSyncs syncs) {
        this.members = members;
        this.families = families;
        this.told = told;
        this.reconcile = reconcile;
        this.syncs = syncs;
    }

    /**
     * Writes the batch; fails with {@link TakenIds} if new members cannot have their ids.
     *
     * @param known whole families, some of which may not be meant
     */
    Uni<Void> write(
            SqlConnection connection,
            ReceivedEvent<GroupSync.Members> event,
            Standing standing,
            RosterMerge.Merged merged,
            List<KnownMember> known) {
        Set<UUID> held = known.stream().map(KnownMember::employeeId).collect(Collectors.toSet());
        Set<UUID> meant = merged.employees();
        meant.retainAll(held);
        return reconcile
                .before(connection, event.organizationId(), event.data().sync(), meant)
                .flatMap(before -> write(connection, event, standing, merged, known, before));
    }

    private Uni<Void> write(
            SqlConnection connection,
            ReceivedEvent<GroupSync.Members> event,
            Standing standing,
            RosterMerge.Merged merged,
            List<KnownMember> known,
            Before before) {
        UUID organizationId = event.organizationId();
        GroupSync sync = event.data().sync();
        Map<UUID, Integer> settled = ToldFamilies.numbers(event.data().settled());
        Set<UUID> ahead = merged.employees();
        ahead.removeIf(id -> !before.state(id).isAheadOf(settled.get(id), standing.began()));
        log(organizationId, sync, ahead);
        RosterMerge.Merged current = merged.without(ahead);
        return Statements.together(List.of(
                members.insert(connection, organizationId, sync.groupId(), current.added())
                        .invoke(added -> refuseTaken(current, added)),
                members.update(connection, organizationId, current.changed()),
                families.apply(
                        connection,
                        organizationId,
                        sync.groupId(),
                        sync.carrierId(),
                        sync.connectionId(),
                        current.families()),
                told.note(
                        connection,
                        organizationId,
                        sync,
                        merged.employees(),
                        event.data().settled()),
                reconcile.write(connection, organizationId, differences(organizationId, sync, before, current, known)),
                syncs.advance(connection, event, sync)));
    }

    private DifferenceChanges differences(
            UUID organizationId, GroupSync sync, Before before, RosterMerge.Merged current, List<KnownMember> known) {
        Map<UUID, List<FamilyMember>> held = known.stream()
                .collect(Collectors.groupingBy(
                        KnownMember::employeeId, Collectors.mapping(KnownMember::member, Collectors.toList())));
        DifferenceChanges changes = reconcile.changes();
        for (Family family : current.families()) {
            UUID employee = RosterMerge.employee(family).id();
            reconcile.compare(
                    new Difference.Place(organizationId, sync.groupId(), sync.carrierId(), employee),
                    before,
                    held.getOrDefault(employee, List.of()),
                    family,
                    changes);
        }
        return changes;
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

    private static void log(UUID organizationId, GroupSync sync, Set<UUID> ahead) {
        if (!ahead.isEmpty()) {
            LOG.infof(
                    "families kept because they are ahead of the roster organizationId=%s groupId=%s connectionId=%s"
                            + " carrierId=%s families=%d",
                    organizationId, sync.groupId(), sync.connectionId(), sync.carrierId(), ahead.size());
        }
    }
}
