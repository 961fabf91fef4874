package io.coverbridge.kit.idempotency;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.sealing.Sealer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keys and their answers, in the transaction of the effect. */
@ApplicationScoped
class IdempotencyKeys {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    // Bounds the wait for another transaction that has the key. The second ends a transaction whose request went
    // missing.
    private static final String PATIENCE = """
            select
                set_config('lock_timeout', $1, true),
                set_config('idle_in_transaction_session_timeout', '60s', true)
            """;

    // Waits while another transaction is about to write the same key: it goes on when that one is over.
    private static final String CLAIM = """
            insert into idempotency_keys (id, organization_id, request_hash, created_at, expires_at)
            values ($1, $2, $3, $4, $5)
            on conflict (id) do update
            set request_hash = excluded.request_hash, sealed_answer = null,
                created_at = excluded.created_at, expires_at = excluded.expires_at
            where idempotency_keys.expires_at <= excluded.created_at
            """;

    // The work itself may wait for locks as long as any other work.
    private static final String USUAL_PATIENCE = "set local lock_timeout to default";

    private static final String READ = """
            select request_hash, sealed_answer from idempotency_keys where organization_id = $1 and id = $2
            """;

    private static final String STORE = """
            update idempotency_keys set sealed_answer = $3 where organization_id = $1 and id = $2
            """;

    private final Sealer sealer;
    private final Clock clock;
    private final IdempotencyConfig config;

    IdempotencyKeys(Sealer sealer, Clock clock, IdempotencyConfig config) {
        this.sealer = sealer;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Claims the key for the transaction that has just begun. Fails with {@link AnsweredBeforeException} if the request is
     * done, with 422 if the key is another request's, and with {@link StillUnderWayException} after the longest wait.
     */
    Uni<Void> claim(SqlConnection connection, UUID organizationId, KeyedRequest request) {
        UUID id = request.key().id(organizationId);
        return Uni.join()
                .all(
                        connection
                                .preparedQuery(PATIENCE)
                                .execute(Tuple.of(config.maxWait().toMillis() + "ms")),
                        connection.preparedQuery(CLAIM).execute(row(id, organizationId, request.hash())),
                        connection.query(USUAL_PATIENCE).execute())
                .andFailFast()
                .onFailure(IdempotencyKeys::isTimeout)
                .transform(timeout -> new StillUnderWayException())
                .flatMap(results -> results.get(1).rowCount() == 1
                        ? Uni.createFrom().voidItem()
                        : answered(connection, organizationId, id, request.hash()));
    }

    private Tuple row(UUID id, UUID organizationId, String hash) {
        Instant now = clock.instant();
        return Tuple.of(id, organizationId, hash, time(now), time(now.plus(config.retention())));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static boolean isTimeout(Throwable failure) {
        return failure instanceof PgException refused && LOCK_NOT_AVAILABLE.equals(refused.getSqlState());
    }

    private Uni<Void> answered(SqlConnection connection, UUID organizationId, UUID id, String hash) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(organizationId, id))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    if (!row.getString("request_hash").equals(hash)) {
                        throw ApiException.invalid(IdempotencyKey.HEADER, "Was used for another request.");
                    }
                    byte[] sealed = row.getBuffer("sealed_answer").getBytes();
                    throw new AnsweredBeforeException(StoredAnswer.read(sealer.open(sealed, organizationId, id)));
                });
    }

    /** Stores the answer of the request that has claimed the key. */
    Uni<Void> store(SqlConnection connection, UUID organizationId, IdempotencyKey key, StoredAnswer answer) {
        UUID id = key.id(organizationId);
        return connection
                .preparedQuery(STORE)
                .execute(Tuple.of(organizationId, id, Buffer.buffer(sealer.seal(answer.write(), organizationId, id))))
                .replaceWithVoid();
    }
}
