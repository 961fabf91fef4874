package io.coverbridge.adapter.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.work.Claim;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A long line of waiting work: what is due is found by an index, and every piece of it by one replica only. */
@QuarkusTest
class DueWorkScaleIT implements AdapterIT {

    private static final int WAITING = 200_000;
    private static final int BATCH = 32;

    /** Later than any clock that the service's own loop may follow, so that it leaves this line alone. */
    private static final Instant DUE = Instant.parse("2990-01-01T00:00:00Z");

    private static final String LINE = """
            insert into instructions (
                id, organization_id, member_snapshot_id, group_id, connection_id, carrier_id, carrier_group_id,
                employee_id, number, sealed, status, attempts, timeouts, driven, last_request_sequence, update_sequence,
                next_due_at, created, modified)
            select gen_random_uuid(), $1, gen_random_uuid(), $2, $2, $2, 'LINE', gen_random_uuid(), 1, '\\x00', 'scheduled',
                0, 0, false, 1, 1,
                case when i <= 10000 then $3::timestamptz else timestamptz '2999-01-01' end + i * interval '1 millisecond',
                now(), now()
            from generate_series(1, $4::integer) i
            """;

    private final UUID organization = UUID.randomUUID();
    private final Database database;
    private final Pool system;
    private final DueInstructions due;

    DueWorkScaleIT(Pool app, @ReactiveDataSource("system") Pool system, DueInstructions due) {
        this.database = new Database(app);
        this.system = system;
        this.due = due;
    }

    @BeforeEach
    void aLineOfWork() {
        database.in(organization, LINE, organization, UUID.randomUUID(), Database.utc(DUE), WAITING);
    }

    /** Also no row that the job which seals anew would go through: it could open none of them. */
    @AfterEach
    void nothingIsLeftOfIt() throws SQLException {
        AgroalDataSource owner = Arc.container()
                .instance(AgroalDataSource.class, new DataSourceLiteral("owner"))
                .get();
        try (Connection connection = owner.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from instructions where organization_id = ?")) {
            delete.setObject(1, organization);
            delete.executeUpdate();
        }
        // Others' work that was claimed on the way.
        system.preparedQuery("update instructions set claimed_until = null where claimed_until >= $1")
                .execute(Tuple.of(Database.utc(DUE)))
                .await()
                .indefinitely();
    }

    @Test
    void whatIsDueIsFoundByIndexAndNobodyGetsWhatAnotherHas() {
        assertThat(plan(
                        DueInstructions.TABLE.claim(),
                        Database.utc(until(0)),
                        BATCH,
                        Database.utc(until(1)),
                        Database.utc(until(0))))
                .contains("instructions_due")
                .doesNotContain("Seq Scan");
        assertThat(plan(DueInstructions.TABLE.next(), Database.utc(until(0))))
                .contains("instructions_due")
                .doesNotContain("Seq Scan");

        int replicas = 8;
        List<Uni<List<Supplier<Uni<Void>>>>> claims = new ArrayList<>();
        for (int replica = 1; replica <= replicas; replica++) {
            claims.add(due.claim(new Claim(BATCH, until(0), until(0), until(replica))));
        }
        List<List<Supplier<Uni<Void>>>> claimed =
                Uni.join().all(claims).andFailFast().await().indefinitely();

        assertThat(claimed).allSatisfy(batch -> assertThat(batch).hasSize(BATCH));
        for (int replica = 1; replica <= replicas; replica++) {
            assertThat(claimedUntil(until(replica))).isEqualTo(BATCH);
        }
        System.Logger log = System.getLogger(DueWorkScaleIT.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "measured: a batch of {0} of {1} pieces is claimed in {2} ms (median of 50)",
                BATCH,
                WAITING,
                medianMillis(50));
    }

    private double medianMillis(int rounds) {
        double[] millis = IntStream.range(0, rounds)
                .mapToDouble(round -> {
                    long begun = System.nanoTime();
                    due.claim(new Claim(BATCH, until(0), until(0), until(100)))
                            .await()
                            .indefinitely();
                    return (System.nanoTime() - begun) / 1e6;
                })
                .sorted()
                .toArray();
        return millis[rounds / 2];
    }

    private String plan(String sql, Object... values) {
        return StreamSupport.stream(
                        system.preparedQuery("explain " + sql)
                                .execute(Tuple.from(Arrays.asList(values)))
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .collect(Collectors.joining("\n"));
    }

    private long claimedUntil(Instant until) {
        return system.preparedQuery("select count(*) from instructions where claimed_until = $1")
                .execute(Tuple.of(Database.utc(until)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static Instant until(int hours) {
        return Instant.parse("2991-01-01T00:00:00Z").plusSeconds(3_600L * hours);
    }
}
