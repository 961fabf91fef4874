package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.field.InvalidFieldException;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventTooLargeException;
import io.coverbridge.kit.http.ProjectionWait;
import io.coverbridge.snapshot.books.GroupBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;

/** Works on an order in one transaction, and first waits for what it names if that is not known yet. */
@ApplicationScoped
class Submissions {

    private final TenantConnections connections;
    private final PrepareSnapshot prepareSnapshot;
    private final GroupBook groups;
    private final ProjectionWait projectionWait;

    Submissions(
            TenantConnections connections,
            PrepareSnapshot prepareSnapshot,
            GroupBook groups,
            ProjectionWait projectionWait) {
        this.connections = connections;
        this.prepareSnapshot = prepareSnapshot;
        this.groups = groups;
        this.projectionWait = projectionWait;
    }

    /**
     * Works out an order and does something with the result, all in one transaction. Fails with the error that answers the
     * request.
     */
    <T> Uni<T> run(SnapshotOrder order, BiFunction<SqlConnection, Submission, Uni<T>> then) {
        return attempt(order, true, then)
                .flatMap(done -> done.isPresent()
                        ? Uni.createFrom().item(done)
                        : projectionWait.until(() -> look(order)).chain(() -> attempt(order, false, then)))
                .map(Optional::orElseThrow)
                .onFailure(EventTooLargeException.class)
                .transform(e -> ApiException.invalid("coverages", "More than one carrier can be told at once."))
                .onFailure(InvalidFieldException.class)
                .transform(e -> ApiException.invalid(
                        "coverages", "Together with what is held, more than one carrier can be told at once."));
    }

    private <T> Uni<Optional<T>> attempt(
            SnapshotOrder order, boolean patient, BiFunction<SqlConnection, Submission, Uni<T>> then) {
        return connections.in(
                order.organizationId(),
                connection -> prepareSnapshot
                        .prepare(connection, order, patient)
                        .flatMap(prepared -> prepared.isPresent()
                                ? then.apply(connection, prepared.get()).map(Optional::of)
                                : Uni.createFrom().item(Optional.<T>empty())));
    }

    private Uni<Optional<Boolean>> look(SnapshotOrder order) {
        return connections.in(
                order.organizationId(),
                connection -> groups.read(connection, order.organizationId(), order.groupId(), order.carriers())
                        .map(facts ->
                                GroupLook.isComplete(order, facts) ? Optional.of(true) : Optional.<Boolean>empty()));
    }
}
