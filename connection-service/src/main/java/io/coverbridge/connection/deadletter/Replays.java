package io.coverbridge.connection.deadletter;

import io.coverbridge.kit.relay.ReplayOrder;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Dead letters that are being sent again. */
@ApplicationScoped
class Replays {

    private static final String CLAIM = """
            update dead_letters
            set claimed_until = $2
            where id in (
                select id from dead_letters
                where status = 'replaying' and (claimed_until is null or claimed_until <= $1)
                order by put_aside_at, id
                limit $3
                for update skip locked
            )
            returning id, topic, partition, record_offset, source_topic, consumer, put_aside_at
            """;

    private static final String END = """
            update dead_letters
            set status = $2, replayed_at = $3, claimed_until = null
            where id = $1 and status = 'replaying'
            """;

    private final Pool system;

    Replays(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /** Takes the oldest that no other replica has taken, in the order in which they were put aside. */
    Uni<List<ReplayOrder>> claim(Instant now, Instant until, int most) {
        return system.preparedQuery(CLAIM)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), most))
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing((Row row) -> row.getOffsetDateTime("put_aside_at"))
                                .thenComparing(row -> row.getUUID("id").toString()))
                        .map(Replays::order)
                        .toList());
    }

    /** Notes what became of it, unless another replica has. */
    Uni<Void> end(UUID id, DeadLetterStatus status, Instant now) {
        return system.preparedQuery(END)
                .execute(Tuple.of(id, status.wire(), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static ReplayOrder order(Row row) {
        return new ReplayOrder(
                row.getUUID("id"),
                row.getString("topic"),
                row.getInteger("partition"),
                row.getLong("record_offset"),
                row.getString("source_topic"),
                row.getString("consumer"));
    }
}
