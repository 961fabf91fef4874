package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import io.coverbridge.snapshot.books.GroupBook;
import io.coverbridge.snapshot.books.MemberBook;
import io.coverbridge.snapshot.decision.Decision;
import io.coverbridge.snapshot.decision.EmployeeMatch;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.KnownMember;
import io.coverbridge.snapshot.decision.Refusal;
import io.coverbridge.snapshot.decision.Resolution;
import io.coverbridge.snapshot.decision.Resolve;
import io.coverbridge.snapshot.difference.FollowSnapshots;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads what an order has to be compared with, and works out what comes of it. Two round trips, and nothing is written. */
@ApplicationScoped
class PrepareSnapshot {

    private final GroupBook groups;
    private final MemberBook members;
    private final KnownFamilies families;
    private final Decisions decisions;
    private final FollowSnapshots differences;

    PrepareSnapshot(
            GroupBook groups,
            MemberBook members,
            KnownFamilies families,
            Decisions decisions,
            FollowSnapshots differences) {
        this.groups = groups;
        this.members = members;
        this.families = families;
        this.decisions = decisions;
        this.differences = differences;
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
        return families.read(connection, order.organizationId(), match).map(known -> {
            Resolution.Resolved resolved = resolved(Resolve.family(
                    order.document(),
                    order.groupId(),
                    match,
                    candidates,
                    known.family().members(),
                    decisions.ids()));
            Decision decision = decisions.decide(order.organizationId(), resolved.snapshot(), known.family(), group);
            refuseOmitted(order, decision);
            Submission submission = decisions
                    .submit(order.organizationId(), group, known.standing())
                    .submit(resolved, decision);
            return submission.with(differences.posted(
                    order.organizationId(),
                    submission.instructions(),
                    submission.decidedCarriers(),
                    submission.undecidedCarriers(),
                    known.family(),
                    known.differences()));
        });
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
}
