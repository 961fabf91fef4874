package io.coverbridge.connection.deadletter;

import static io.coverbridge.connection.deadletter.DeadLetterFilter.CONDITION;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dead letters of all organizations. */
@ApplicationScoped
class DeadLetters {

    // The same record comes again after a crash before its offset was committed.
    private static final String ADD = """
            insert into dead_letters (id, topic, partition, record_offset, put_aside_at, source_topic, source_partition,
                                      source_offset, consumer, reason, event_id, type, subject, organization_id, sequence,
                                      occurred_at, content_type, bytes, replay_of, status)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'open')
            on conflict (topic, partition, record_offset, put_aside_at) do nothing
            """;

    private static final String COUNT = "select count(*) from dead_letters where " + CONDITION;

    private static final String PAGE =
            "select * from dead_letters where " + CONDITION + "order by put_aside_at desc, id desc limit $9 offset $10";

    private static final String ONE = "select * from dead_letters where id = $1";

    private static final String DECIDE = "update dead_letters set status = $9, decided_by = $10, decided_at = $11 "
            + "where id in (select id from dead_letters where " + CONDITION
            + "order by put_aside_at, id limit $12 for update) and status = 'open'";

    private final Pool system;

    DeadLetters(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    Uni<Void> add(DeadLetter letter) {
        return system.preparedQuery(ADD)
                .execute(Tuple.tuple()
                        .addValue(letter.id())
                        .addValue(letter.topic())
                        .addValue(letter.partition())
                        .addValue(letter.offset())
                        .addValue(time(letter.putAside()))
                        .addValue(letter.sourceTopic())
                        .addValue(letter.sourcePartition())
                        .addValue(letter.sourceOffset())
                        .addValue(letter.consumer())
                        .addValue(letter.reason())
                        .addValue(letter.eventId())
                        .addValue(letter.type())
                        .addValue(letter.subject())
                        .addValue(letter.organizationId())
                        .addValue(letter.sequence())
                        .addValue(time(letter.occurred()))
                        .addValue(letter.contentType())
                        .addValue(letter.bytes())
                        .addValue(letter.replayOf()))
                .replaceWithVoid();
    }

    Uni<Page<DeadLetterResponse>> page(DeadLetterFilter filter, Slice slice) {
        return system.preparedQuery(COUNT)
                .execute(filter.values())
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(total -> system.preparedQuery(PAGE)
                        .execute(filter.values().addInteger(slice.size()).addInteger(slice.offset()))
                        .map(rows -> Page.of(
                                slice,
                                total,
                                rows.stream().map(DeadLetterResponse::of).toList())));
    }

    /** Fails with 404 if there is none. */
    Uni<DeadLetterResponse> get(UUID id) {
        return system.preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(DeadLetterResponse::of)
                        .orElseThrow(() -> ApiException.notFound("DeadLetter", id)));
    }

    /** Decides on what is open, the oldest first, and tells how many that were. */
    Uni<Integer> decide(DeadLetterFilter filter, DeadLetterStatus status, String operator, Instant now, int most) {
        return system.preparedQuery(DECIDE)
                .execute(filter.with(DeadLetterStatus.OPEN)
                        .values()
                        .addString(status.wire())
                        .addString(operator)
                        .addValue(time(now))
                        .addInteger(most))
                .map(rows -> rows.rowCount());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
