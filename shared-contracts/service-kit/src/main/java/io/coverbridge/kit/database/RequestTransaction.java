package io.coverbridge.kit.database;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One transaction for all that a request does. What {@link TenantConnections} and {@link
 * io.coverbridge.kit.tenancy.TenantTransactions} would each do in a transaction of their own becomes a part of it, so that
 * the answer can be stored with the effect or not at all.
 *
 * <p>It opens with the first piece of work, and a claim comes before that. A piece that fails ends it, and nothing is
 * kept; a further piece opens it again, claim and all. Not for work on several threads.
 */
public final class RequestTransaction {

    private static final String KEY = RequestTransaction.class.getName();

    private final Claim claim;
    private @Nullable UUID organizationId;
    private @Nullable Uni<HeldSession> opening;
    private boolean apart;

    private RequestTransaction(Claim claim) {
        this.claim = claim;
    }

    /** What has to succeed before the request may do anything. */
    public interface Claim {

        /** Before a connection is taken. */
        Uni<Void> await(UUID organizationId);

        /** In the transaction, before any work; written to the connection with what begins the transaction. */
        Uni<Void> take(SqlConnection connection, UUID organizationId);
    }

    /** Makes one for the request that is under way. Costs nothing until there is work. */
    public static RequestTransaction begin(Claim claim) {
        RequestTransaction transaction = new RequestTransaction(claim);
        ContextLocals.put(KEY, transaction);
        return transaction;
    }

    /** The request's, if it has one and an organization's work may be a part of it. */
    public static Optional<RequestTransaction> joined(UUID organizationId) {
        return current().filter(transaction -> transaction.takes(organizationId));
    }

    /**
     * Runs what must hold no connection while it waits: a transaction that is open is rolled back, and each piece of the
     * work has its own. Only for a request that has changed nothing so far.
     */
    public static <T> Uni<T> apart(Supplier<Uni<T>> work) {
        return current().map(transaction -> transaction.leave(work)).orElseGet(work);
    }

    private static Optional<RequestTransaction> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    private boolean takes(UUID other) {
        if (apart) {
            return false;
        }
        if (organizationId == null) {
            organizationId = other;
        }
        return organizationId.equals(other);
    }

    private <T> Uni<T> leave(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(this::rollBack)
                .invoke(() -> apart = true)
                .chain(work::get)
                .onTermination()
                .invoke(() -> apart = false);
    }

    /** A piece of work in plain SQL. */
    <T> Uni<T> connection(Function<SqlConnection, Uni<T>> work) {
        return piece(held -> work.apply(held.connection()));
    }

    /** A piece of work with Hibernate. */
    public <T> Uni<T> session(Supplier<Uni<T>> work) {
        return piece(held -> Uni.createFrom().deferred(work::get).call(held::settle));
    }

    private <T> Uni<T> piece(Function<HeldSession, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(this::open)
                .flatMap(held -> Uni.createFrom()
                        .deferred(() -> work.apply(held))
                        .onFailure()
                        .call(this::rollBack));
    }

    private Uni<HeldSession> open() {
        UUID tenant = Objects.requireNonNull(organizationId);
        if (opening == null) {
            opening = claim.await(tenant)
                    .chain(() -> HeldSession.open(connection -> enter(connection, tenant)))
                    .onFailure()
                    .invoke(() -> opening = null)
                    .memoize()
                    .indefinitely();
        }
        return opening;
    }

    // The claim does not wait for the transaction to have begun: all of it travels together.
    private Uni<Void> enter(SqlConnection connection, UUID tenant) {
        return Uni.join()
                .all(Boundaries.enter(connection, tenant), claim.take(connection, tenant))
                .andFailFast()
                .replaceWithVoid();
    }

    /** Whether there was work, and it is neither kept nor undone yet. */
    public boolean isOpen() {
        return opening != null;
    }

    /** Does the last piece of work and keeps everything. Fails if that cannot be, and then nothing is kept. */
    public Uni<Void> commit(Function<SqlConnection, Uni<Void>> last) {
        return connection(last).chain(() -> end(true));
    }

    /** Undoes everything; nothing to do is no fault. */
    public Uni<Void> rollBack() {
        return opening == null ? Uni.createFrom().voidItem() : end(false);
    }

    private Uni<Void> end(boolean keep) {
        Uni<HeldSession> ending = Objects.requireNonNull(opening);
        opening = null;
        return ending.flatMap(held -> held.end(keep));
    }
}
