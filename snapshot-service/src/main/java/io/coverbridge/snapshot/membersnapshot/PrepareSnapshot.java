package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.GroupBook;
import io.coverbridge.snapshot.books.MemberBook;
import io.coverbridge.snapshot.decision.Decision;
import io.coverbridge.snapshot.decision.EmployeeMatch;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.decision.Refusal;
import io.coverbridge.snapshot.decision.Resolution;
import io.coverbridge.snapshot.decision.Resolve;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what an order has to be compared with, and works out what comes of it. Two round trips, and nothing is written. */
@ApplicationScoped
class PrepareSnapshot {

    private final GroupBook groups;
    private final MemberBook members;
    private final FamilyBook families;
    private final Standings standings;
    private final Decisions decisions;

    PrepareSnapshot(
            GroupBook groups, MemberBook members, FamilyBook families, Standings standings, Decisions decisions) {
        this.groups = groups;
        this.members = members;
        this.families = families;
        this.standings = standings;
        this.decisions = decisions;
    }

    /**
     * Works out an order, with its family locked until the transaction ends.
     *
     * @param patient whether to wait for what is not known yet
     * @return empty if there is something to wait for
     */
    Uni<Optional<Submission>> prepare(SqlConnection connection, SnapshotOrder order, boolean patient) {
        return Uni.combine()
                .all()
                .unis(
                        members.lock(connection, order.organizationId(), order.groupId(), order.document()),
                        groups.read(connection, order.organizationId(), order.groupId(), order.carriers()),
                        members.candidates(connection, order.organizationId(), order.groupId(), order.document()))
                .collectFailures()
                .withUni((locked, facts, candidates) -> patient && !GroupLook.isComplete(order, facts)
                        ? Uni.createFrom().item(Optional.empty())
                        : workOut(connection, order, GroupLook.require(order, facts), candidates)
                                .map(Optional::of));
    }

    private Uni<Submission> workOut(
            SqlConnection connection, SnapshotOrder order, GroupFacts group, List<KnownMember> candidates) {
        EmployeeMatch match = Resolve.employee(order.document(), candidates);
        return held(connection, order.organizationId(), match).map(known -> {
            Resolution.Resolved resolved = resolved(Resolve.family(
                    order.document(),
                    order.groupId(),
                    match,
                    candidates,
                    known.family().members(),
                    decisions.ids()));
            Decision decision = decisions.decide(order.organizationId(), resolved.snapshot(), known.family(), group);
            refuseOmitted(order, decision);
            return decisions
                    .submit(order.organizationId(), group, known.standing())
                    .submit(resolved, decision);
        });
    }

    private Uni<Known> held(SqlConnection connection, UUID organizationId, EmployeeMatch match) {
        if (match instanceof EmployeeMatch.Known known) {
            return Uni.combine()
                    .all()
                    .unis(
                            families.read(connection, organizationId, known.id()),
                            standings.read(connection, organizationId, known.id()))
                    .collectFailures()
                    .with(Known::new);
        }
        return Uni.createFrom().item(new Known(HeldFamily.NONE, Standing.NONE));
    }

    private static Resolution.Resolved resolved(Resolution resolution) {
        if (resolution instanceof Resolution.Resolved resolved) {
            return resolved;
        }
        Refusal refusal = ((Resolution.Refused) resolution).refusal();
        throw ApiException.of(refusal.status(), refusal.message());
    }

    private static void refuseOmitted(SnapshotOrder order, Decision decision) {
        if (order.strict() && !decision.omitted().isEmpty()) {
            throw ApiException.invalid(decision.omitted().stream()
                    .map(text -> new Violation("coverages", text))
                    .toList());
        }
    }

    /** What is held of a family, and what has been posted for it. */
    private record Known(HeldFamily family, Standing standing) {}
}
