package io.coverbridge.kit.idempotency;

import io.coverbridge.kit.database.RequestTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request with a key on its way: nothing is done before the key is its own, and the answer is stored with the effect. */
final class RepeatableRequest implements RequestTransaction.Claim {

    private final KeyedRequest request;
    private final IdempotencyKeys keys;
    private final Turns turns;
    private @Nullable RequestTransaction transaction;
    private @Nullable UUID organizationId;
    private Turns.@Nullable Turn turn;

    private RepeatableRequest(KeyedRequest request, IdempotencyKeys keys, Turns turns) {
        this.request = request;
        this.keys = keys;
        this.turns = turns;
    }

    /** Makes everything that the request does one transaction. */
    static RepeatableRequest begin(KeyedRequest request, IdempotencyKeys keys, Turns turns) {
        RepeatableRequest repeatable = new RepeatableRequest(request, keys, turns);
        repeatable.transaction = RequestTransaction.begin(repeatable);
        return repeatable;
    }

    @Override
    public Uni<Void> await(UUID organization) {
        organizationId = organization;
        return turn != null
                ? Uni.createFrom().voidItem()
                : turns.take(request.key().id(organization))
                        .invoke(taken -> turn = taken)
                        .replaceWithVoid();
    }

    @Override
    public Uni<Void> take(SqlConnection connection, UUID organization) {
        return keys.claim(connection, organization, request);
    }

    /** Whether there is an effect to keep. */
    boolean isOpen() {
        return transaction().isOpen();
    }

    /** Keeps the effect and the answer. */
    Uni<Void> keep(StoredAnswer answer) {
        UUID organization = Objects.requireNonNull(organizationId);
        return transaction()
                .commit(connection -> keys.store(connection, organization, request.key(), answer))
                .onTermination()
                .invoke(this::end);
    }

    /** A refusal has no effect, and is not stored: the same request may succeed later. */
    Uni<Void> drop() {
        return transaction().rollBack().onTermination().invoke(this::end);
    }

    /** Lets repeats go on; also where there was nothing to keep or to drop. */
    void end() {
        if (turn != null) {
            turn.free();
        }
    }

    private RequestTransaction transaction() {
        return Objects.requireNonNull(transaction);
    }
}
