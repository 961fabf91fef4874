package io.coverbridge.snapshot.membersnapshot;

import static java.util.stream.Collectors.toMap;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.snapshot.books.MemberBook;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.decision.CreatedMember;
import io.coverbridge.snapshot.decision.Resolution.Resolved;
import io.coverbridge.snapshot.difference.FollowSnapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes all that comes of a snapshot, in one round trip. */
@ApplicationScoped
class StoreSnapshot {

    private final Snapshots snapshots;
    private final Standings standings;
    private final MemberBook members;
    private final SnapshotSeal seal;
    private final FollowSnapshots differences;
    private final EventLog events;

    StoreSnapshot(
            Snapshots snapshots,
            Standings standings,
            MemberBook members,
            SnapshotSeal seal,
            FollowSnapshots differences,
            EventLog events) {
        this.snapshots = snapshots;
        this.standings = standings;
        this.members = members;
        this.seal = seal;
        this.differences = differences;
        this.events = events;
    }

    Uni<Void> store(SqlConnection connection, Submission submission) {
        SnapshotRecord snapshot = submission.snapshot();
        List<Uni<?>> writes = new ArrayList<>();
        // First, because there is one snapshot at work per employee.
        submission.replaced().ifPresent(replaced -> writes.addAll(replace(connection, replaced)));
        writes.addAll(members(connection, submission));
        writes.add(snapshots.add(
                connection, snapshot, seal.seal(snapshot.organizationId(), snapshot.id(), submission.document())));
        writes.add(snapshots.addParts(connection, snapshot, sealed(submission)));
        writes.add(standings.count(connection, snapshot));
        writes.add(standings.supersede(connection, snapshot));
        writes.addAll(differences.rows(connection, snapshot.organizationId(), submission.differences()));
        writes.add(events.append(
                connection,
                Stream.concat(submission.events().stream(), submission.differences().events().stream())
                        .toList()));
        return Statements.together(writes);
    }

    private List<Uni<?>> replace(SqlConnection connection, SnapshotRecord replaced) {
        List<Fulfillment> parts = replaced.fulfillments().stream()
                .filter(part -> part.status() == FulfillmentStatus.REPLACED)
                .toList();
        return List.of(
                snapshots.update(connection, replaced), snapshots.updateParts(connection, replaced, parts, Map.of()));
    }

    private List<Uni<?>> members(SqlConnection connection, Submission submission) {
        SnapshotRecord snapshot = submission.snapshot();
        Resolved resolved = submission.resolved();
        List<FamilyMember> all = FamilyMembers.of(resolved.snapshot());
        List<FamilyMember> made = all.stream()
                .filter(member -> resolved.newMembers().contains(member.id()))
                .toList();
        List<CreatedMember> linked = resolved.created().stream()
                .filter(member -> !resolved.newMembers().contains(member.id()))
                .toList();
        List<Uni<?>> writes = new ArrayList<>(List.of(
                members.insert(connection, snapshot.organizationId(), snapshot.groupId(), snapshot.employeeId(), made),
                members.link(connection, snapshot.organizationId(), snapshot.groupId(), linked)));
        if (snapshot.status() == SnapshotStatus.COMPLETED) {
            // No carrier will say that it has it, so this is when it holds.
            writes.add(members.applyDemographics(connection, snapshot.organizationId(), snapshot.number(), all));
        }
        return writes;
    }

    private Map<UUID, byte[]> sealed(Submission submission) {
        UUID organizationId = submission.snapshot().organizationId();
        return submission.instructions().stream()
                .collect(toMap(CarrierInstruction::id, instruction -> seal.seal(organizationId, instruction)));
    }
}
