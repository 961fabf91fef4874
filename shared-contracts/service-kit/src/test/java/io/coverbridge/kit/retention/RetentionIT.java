package io.coverbridge.kit.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.local.test.BackendTestResource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class RetentionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String THINGS = """
            delete from aged_things where id in (select id from aged_things where at < $1 order by at, id limit $2)
            """;

    private static final String EVENT = """
            insert into event_log (id, topic, key, type, subject, sequence, occurred_at, content_type, data, cause)
            values (gen_random_uuid(), 'carrier-updates.v1', $1, 'io.coverbridge.unheard.of.v1', $1, $2, $3, 'application/json',
                    'x', $4)
            """;

    private final Instant now = Instant.now();
    private final Instant old = now.minus(Duration.ofDays(500));
    private final Instant before = now.minus(EventLogRetention.KEEP);
    private final Pool system;
    private final EventLogRetention eventLog;

    RetentionIT(@ReactiveDataSource("system") Pool system, EventLogRetention eventLog) {
        this.system = system;
        this.eventLog = eventLog;
    }

    @Test
    void oldEventsGoAndHistoriesThatGoOnStayWhole() {
        UUID finished = UUID.randomUUID();
        UUID moving = UUID.randomUUID();
        UUID alive = UUID.randomUUID();
        append(finished, 1, old, "test");
        append(finished, 2, old, "test");
        append(moving, 1, old, "test");
        append(moving, 2, now, "test");
        append(alive, 1, old, "alive");
        await("the relay")
                .atMost(PATIENCE)
                .until(() -> count("select count(*) from event_pending"), Long.valueOf(0)::equals);

        long gone = eventLog.run(before).await().atMost(PATIENCE);

        assertThat(gone).isGreaterThanOrEqualTo(2);
        assertThat(events(finished)).isZero();
        assertThat(events(moving)).isEqualTo(2);
        assertThat(events(alive)).isEqualTo(1);
    }

    @Test
    void whatIsNotSentYetStays() {
        OffsetDateTime cutoff = before.atOffset(ZoneOffset.UTC);
        List<Integer> gone = system.withTransaction(connection -> event(connection, UUID.randomUUID(), 1, old, "test")
                        .chain(() -> eventLog.stretch(connection, cutoff, 0, Long.MAX_VALUE))
                        .flatMap(first -> connection
                                .query("delete from event_pending")
                                .execute()
                                .chain(() -> eventLog.stretch(connection, cutoff, 0, Long.MAX_VALUE))
                                .map(second -> List.of(first, second))))
                .await()
                .atMost(PATIENCE);

        assertThat(gone.get(1) - gone.get(0)).isPositive();
    }

    @Test
    void aRuleTakesWhatIsOldBatchByBatchAndASettingOfNothingKeepsItForEver() {
        for (int number = 0; number < 7; number++) {
            execute(
                    "insert into aged_things (at) values ($1)",
                    Tuple.of((number < 5 ? old : now).atOffset(ZoneOffset.UTC)));
        }
        RetentionRule rule = new RetentionRule("things", Duration.ofDays(30), THINGS);

        assertThat(retention(rule, Map.of("things", Duration.ZERO))
                        .run()
                        .await()
                        .atMost(PATIENCE))
                .isZero();
        RetentionRule broken =
                new RetentionRule("broken", Duration.ofDays(1), "delete from nowhere where at < $1 and $2 > 0");
        assertThat(retention(broken, Map.of()).run().await().atMost(PATIENCE)).isZero();
        assertThat(retention(rule, Map.of()).run().await().atMost(PATIENCE)).isEqualTo(5);

        assertThat(count("select count(*) from aged_things")).isEqualTo(2);
    }

    @Test
    void oneReplicaAtATimeIsAtARule() {
        Integer second = OneAtATime.in(
                        system,
                        "rule",
                        first -> OneAtATime.in(
                                system, "rule", other -> Uni.createFrom().item(1)))
                .await()
                .atMost(PATIENCE);

        assertThat(second).isEqualTo(OneAtATime.BUSY);
    }

    private Retention retention(RetentionRule rule, Map<String, Duration> keep) {
        RetentionConfig config = new RetentionConfig() {
            @Override
            public Duration interval() {
                return Duration.ZERO;
            }

            @Override
            public int batch() {
                return 2;
            }

            @Override
            public Map<String, Duration> keep() {
                Map<String, Duration> all = new java.util.HashMap<>(keep);
                all.put(EventLogRetention.NAME, Duration.ZERO);
                return all;
            }
        };
        return new Retention(system, eventLog, List.of(rule), config, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    private void append(UUID subject, long sequence, Instant occurred, String cause) {
        system.withConnection(connection -> event(connection, subject, sequence, occurred, cause))
                .await()
                .atMost(PATIENCE);
    }

    private static Uni<Void> event(
            SqlConnection connection, UUID subject, long sequence, Instant occurred, String cause) {
        return connection
                .preparedQuery(EVENT)
                .execute(Tuple.of(subject.toString(), sequence, occurred.atOffset(ZoneOffset.UTC), cause))
                .replaceWithVoid();
    }

    private long events(UUID subject) {
        return count("select count(*) from event_log where subject = '" + subject + "'");
    }

    private long count(String sql) {
        return system.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private void execute(String sql, Tuple values) {
        system.preparedQuery(sql).execute(values).await().atMost(PATIENCE);
    }
}
