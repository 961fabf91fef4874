package io.coverbridge.kit.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.coverbridge.kit.database.Origin;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit log grows with what has an actor, and old entries of all organizations go. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class CleanupIT {

    private static final Duration KEEP = Duration.ofDays(400);
    private static final String INSERT =
            "insert into sealed_letters (id, organization_id) select gen_random_uuid(), $1 from generate_series(1, 25)";
    private static final String ENTRIES = "select count(*) from audit_log where action = 'insert' and model = 'Letter'";

    private final TenantConnections connections;
    private final Pool system;
    private final UUID organization = UUID.randomUUID();

    CleanupIT(TenantConnections connections, @ReactiveDataSource("system") Pool system) {
        this.connections = connections;
        this.system = system;
    }

    @Test
    void entriesGoWhenTheirTimeIsOverAndNotBefore() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> {
            new Origin("tester", "request-1").enter();
            return connections.in(
                    organization, connection -> connection.preparedQuery(INSERT).execute(Tuple.of(organization)));
        });
        assertThat(entries()).isEqualTo(25);

        run(Clock.offset(Clock.systemUTC(), KEEP.minusMinutes(1)));
        assertThat(entries()).isEqualTo(25);

        run(Clock.offset(Clock.systemUTC(), KEEP.plusMinutes(1)));
        assertThat(entries()).isZero();
    }

    @Test
    void whatHasNoActorIsNotNoted() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> connections.in(
                organization, connection -> connection.preparedQuery(INSERT).execute(Tuple.of(organization))));

        assertThat(entries()).isZero();
    }

    @Test
    void nobodyCanWriteTheLog() {
        assertThat(catchThrowable(() -> VertxContextSupport.subscribeAndAwait(() -> connections.in(
                        organization,
                        connection -> connection.query("delete from audit_log").execute()))))
                .hasStackTraceContaining("permission denied");
    }

    private void run(Clock clock) throws Throwable {
        CleanupConfig config = new CleanupConfig() {
            @Override
            public Duration interval() {
                return KEEP;
            }

            @Override
            public int batch() {
                return 10;
            }
        };
        Cleanup cleanup = new Cleanup(system, clock, List.of(new OldRows("audit_log", "position", "at", KEEP)), config);
        VertxContextSupport.subscribeAndAwait(cleanup::all);
    }

    private long entries() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> connections.in(
                organization,
                connection -> connection
                        .query(ENTRIES)
                        .execute()
                        .map(rows -> rows.iterator().next().getLong(0))));
    }
}
