package io.coverbridge.kit.limits;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is left of each client's limit to all replicas: a token bucket per client in the database, by its clock. */
@ApplicationScoped
class SharedLimits {

    // Refills and takes in one statement. The row is locked while its new values are computed from the ones before, so
    // two replicas never get the same tokens; the clock is read under that lock.
    private static final String LEASE = """
            insert into rate_limits as known (id, left_over, granted, refilled_at)
            values ($1, $2::integer - $3::integer, $3::integer, clock_timestamp())
            on conflict (id) do update
            set (left_over, granted, refilled_at) = (
                select refilled.level - taken.tokens, taken.tokens, refilled.now
                from (select clock_timestamp() as now) clock
                cross join lateral (
                    select clock.now,
                           least($2::integer, known.left_over
                               + greatest(0, extract(epoch from clock.now - known.refilled_at)) * $2::integer / 60.0)
                               as level) refilled
                cross join lateral (
                    select least($3::integer, greatest(0, floor(refilled.level)))::integer as tokens) taken)
            returning granted, left_over
            """;

    private final Pool system;

    SharedLimits(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /** Takes what there is of a client's limit, {@code wish} calls at most and never more than {@code limit}. */
    Uni<Grant> lease(CallClass callClass, String client, int limit, int wish) {
        return system.preparedQuery(LEASE)
                .execute(Tuple.of(id(callClass, client), limit, Math.min(limit, wish)))
                .map(rows -> {
                    Row row = rows.iterator().next();
                    return new Grant(row.getInteger("granted"), row.getDouble("left_over"));
                });
    }

    // Addresses and client ids of strangers are not kept.
    private static String id(CallClass callClass, String client) {
        try {
            byte[] name = (callClass.wire() + ':' + client).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
