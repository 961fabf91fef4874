package io.coverbridge.kit.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A session with a transaction that stays open from one piece of work to the next, until it is told how to end. */
final class HeldSession {

    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private @Nullable SqlConnection connection;

    private HeldSession() {}

    /** Opens one. What {@code begin} fails with it fails with, and then nothing stays open. */
    static Uni<HeldSession> open(Function<SqlConnection, Uni<Void>> begin) {
        return Uni.createFrom().deferred(() -> {
            HeldSession held = new HeldSession();
            CompletableFuture<HeldSession> opened = new CompletableFuture<>();
            Panache.withSession(() -> Panache.getSession()
                            .flatMap(session -> held.hold(SessionConnection.of(session), begin, opened)))
                    .subscribe()
                    .with(done -> held.over.complete(null), failure -> {
                        held.over.completeExceptionally(failure);
                        opened.completeExceptionally(failure);
                    });
            return Uni.createFrom().completionStage(opened);
        });
    }

    private Uni<Void> hold(
            SqlConnection session, Function<SqlConnection, Uni<Void>> begin, CompletableFuture<HeldSession> opened) {
        return begin.apply(session)
                .invoke(() -> {
                    connection = session;
                    opened.complete(this);
                })
                .chain(() -> Uni.createFrom().completionStage(end))
                .chain(keep -> keep ? Boundaries.commit(session) : Boundaries.rollBack(session))
                .onFailure()
                .call(failure -> Boundaries.rollBack(session));
    }

    /** What the session works on. */
    SqlConnection connection() {
        return Objects.requireNonNull(connection);
    }

    /** What was changed in the session is written, and read anew when it is asked for again. */
    Uni<Void> settle() {
        return Panache.getSession().flatMap(session -> session.flush().invoke(session::clear));
    }

    /** Commits or rolls back, and gives the connection back to the pool. */
    Uni<Void> end(boolean keep) {
        end.complete(keep);
        return Uni.createFrom().completionStage(over);
    }
}
