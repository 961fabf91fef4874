package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jboss.logging.Logger;

/** A platform posts a snapshot: validated, compared, decided, stored and told, in one transaction. */
@ApplicationScoped
class PostSnapshot {

    private static final Logger LOG = Logger.getLogger(PostSnapshot.class);

    /** Unique violation, deadlock: another request came in between. */
    private static final Set<String> RACES = Set.of("23505", "40P01");

    private final Submissions submissions;
    private final StoreSnapshot storeSnapshot;

    PostSnapshot(Submissions submissions, StoreSnapshot storeSnapshot) {
        this.submissions = submissions;
        this.storeSnapshot = storeSnapshot;
    }

    /** Fails with the error that answers the request, and then nothing is kept. */
    Uni<SnapshotResponse> post(SnapshotOrder order) {
        return submissions
                .run(
                        order,
                        (connection, submission) ->
                                storeSnapshot.store(connection, submission).replaceWith(submission))
                .onFailure(PostSnapshot::isRace)
                .retry()
                .atMost(1)
                .onFailure(PostSnapshot::isRace)
                .transform(race -> ApiException.conflict(
                        "Another request has changed a member of this snapshot meanwhile; send it again"))
                .invoke(PostSnapshot::log)
                .map(PostSnapshot::answer);
    }

    static SnapshotResponse answer(Submission submission) {
        return SnapshotResponse.of(submission.snapshot(), EventJson.tree(submission.document()));
    }

    private static void log(Submission submission) {
        SnapshotRecord snapshot = submission.snapshot();
        LOG.infof(
                "snapshot posted organizationId=%s groupId=%s snapshotId=%s employeeId=%s number=%d status=%s"
                        + " instructions=%d withdrawn=%d replaced=%s",
                snapshot.organizationId(),
                snapshot.groupId(),
                snapshot.id(),
                snapshot.employeeId(),
                snapshot.number(),
                snapshot.status().wire(),
                submission.instructions().size(),
                submission.withdrawn().size(),
                submission.replaced().map(replaced -> replaced.id().toString()).orElse("none"));
    }

    private static boolean isRace(Throwable failure) {
        return failure instanceof PgException refused && RACES.contains(String.valueOf(refused.getSqlState()));
    }
}
