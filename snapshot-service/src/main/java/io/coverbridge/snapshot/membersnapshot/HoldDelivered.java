package io.coverbridge.snapshot.membersnapshot;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.MemberBook;
import io.coverbridge.snapshot.document.MemberSnapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Once a carrier has its part, the hub holds what the carrier was told: coverage as in the instruction, and demographics as
 * in the document, unless a newer snapshot's have come before.
 */
@ApplicationScoped
class HoldDelivered {

    private final Snapshots snapshots;
    private final SnapshotSeal seal;
    private final MemberBook members;
    private final FamilyBook families;

    HoldDelivered(Snapshots snapshots, SnapshotSeal seal, MemberBook members, FamilyBook families) {
        this.snapshots = snapshots;
        this.seal = seal;
        this.members = members;
        this.families = families;
    }

    /** What has to be written; it is read in one round trip. */
    Uni<List<Uni<Void>>> writes(SqlConnection connection, SnapshotRecord snapshot, UUID partId) {
        UUID organizationId = snapshot.organizationId();
        return Uni.combine()
                .all()
                .unis(
                        snapshots.document(connection, organizationId, snapshot.id()),
                        snapshots.instructions(connection, organizationId, snapshot.id()))
                .collectFailures()
                .with((document, instructions) -> writes(
                        connection,
                        snapshot,
                        seal.openDocument(organizationId, snapshot.id(), document),
                        seal.openInstruction(organizationId, partId, requireNonNull(instructions.get(partId)))));
    }

    private List<Uni<Void>> writes(
            SqlConnection connection,
            SnapshotRecord snapshot,
            MemberSnapshot document,
            CarrierInstruction instruction) {
        return List.of(
                members.applyDemographics(
                        connection, snapshot.organizationId(), snapshot.number(), FamilyMembers.of(document)),
                families.apply(
                        connection,
                        snapshot.organizationId(),
                        snapshot.groupId(),
                        instruction.carrierId(),
                        List.of(instruction.family())));
    }
}
