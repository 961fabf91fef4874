package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.GroupBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares a stored document once more with what is held. Two round trips, and nothing is written. */
@ApplicationScoped
class Redecide {

    private final Standings standings;
    private final Snapshots snapshots;
    private final FamilyBook families;
    private final GroupBook groups;
    private final StoredDecision storedDecision;

    Redecide(
            Standings standings,
            Snapshots snapshots,
            FamilyBook families,
            GroupBook groups,
            StoredDecision storedDecision) {
        this.standings = standings;
        this.snapshots = snapshots;
        this.families = families;
        this.groups = groups;
        this.storedDecision = storedDecision;
    }

    /**
     * Decides a part, with its family locked until the transaction ends.
     *
     * @return empty if it waits no more, or has to wait on
     */
    Uni<Optional<Redecided>> decide(SqlConnection connection, UUID organizationId, WaitingPart part) {
        return Uni.combine()
                .all()
                .unis(
                        standings.lock(connection, organizationId, part.employeeId()),
                        snapshots.ofFulfillment(connection, organizationId, part.id()))
                .collectFailures()
                .withUni((locked, found) -> found.filter(snapshot -> waits(snapshot, part))
                        .map(snapshot -> compare(connection, snapshot, snapshot.fulfillment(part.id())))
                        .orElse(Uni.createFrom().item(Optional.empty())));
    }

    private static boolean waits(SnapshotRecord snapshot, WaitingPart part) {
        return !snapshot.status().isFinal() && snapshot.fulfillment(part.id()).waiting() != Waiting.NOTHING;
    }

    private Uni<Optional<Redecided>> compare(SqlConnection connection, SnapshotRecord snapshot, Fulfillment part) {
        UUID organizationId = snapshot.organizationId();
        return Uni.combine()
                .all()
                .unis(
                        snapshots.document(connection, organizationId, snapshot.id()),
                        families.read(connection, organizationId, snapshot.employeeId()),
                        groups.read(connection, organizationId, snapshot.groupId(), List.of(part.carrierId())),
                        snapshots.deliveredTooLate(connection, organizationId, snapshot.employeeId(), part.carrierId()))
                .collectFailures()
                .with((document, held, facts, tooLate) ->
                        facts.flatMap(group -> storedDecision.decide(snapshot, part, document, held, tooLate, group)));
    }
}
