package io.coverbridge.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.testing.Broker;
import io.coverbridge.kit.testing.DatabaseRoundTrips;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database itself keeps organizations apart: no query of this test names an organization. */
@QuarkusTest
@WithTestResource(value = BackendTestResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
@WithTestResource(value = DatabaseRoundTrips.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class TenantConnectionsIT {

    private static final int MORE_THAN_THE_POOL_HOLDS = 20;

    private final TenantConnections connections;
    private final EventLog log;
    private final Pool pool;

    private final UUID alpha = UUID.randomUUID();
    private final UUID beta = UUID.randomUUID();

    TenantConnectionsIT(TenantConnections connections, EventLog log, Pool pool) {
        this.connections = connections;
        this.log = log;
        this.pool = pool;
    }

    @BeforeEach
    void eachHasOneEvent() throws Throwable {
        in(alpha, connection -> log.append(connection, List.of(event(alpha))));
        in(beta, connection -> log.append(connection, List.of(event(beta))));
    }

    @Test
    void anOrganizationSeesItsOwnRowsOnly() throws Throwable {
        assertThat(organizationsOf(alpha)).containsExactly(alpha);
        assertThat(organizationsOf(beta)).containsExactly(beta);
    }

    @Test
    void anOrganizationDoesNotStayWithAPooledConnection() throws Throwable {
        for (int use = 0; use < MORE_THAN_THE_POOL_HOLDS; use++) {
            organizationsOf(alpha);
            assertThat(await(() -> pool.withConnection(TenantConnectionsIT::organizations)))
                    .isEmpty();
        }
    }

    @Test
    void anOrganizationCannotWriteForAnother() {
        assertThatThrownBy(() -> in(alpha, connection -> log.append(connection, List.of(event(beta)))))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whatFailsLeavesNothingAndGivesItsConnectionBack() throws Throwable {
        for (int use = 0; use < MORE_THAN_THE_POOL_HOLDS; use++) {
            assertThatThrownBy(() -> in(
                            alpha,
                            connection -> log.append(connection, List.of(event(alpha)))
                                    .chain(() -> Uni.createFrom()
                                            .failure(new IllegalArgumentException("after the append")))))
                    .hasStackTraceContaining("after the append");
        }

        assertThat(eventsOf(alpha)).isEqualTo(1);
    }

    @Test
    void workThatThrowsInsteadOfFailingLeavesNothingEither() throws Throwable {
        for (int use = 0; use < MORE_THAN_THE_POOL_HOLDS; use++) {
            assertThatThrownBy(() -> in(alpha, connection -> {
                        throw new IllegalArgumentException("at once");
                    }))
                    .hasStackTraceContaining("at once");
        }

        assertThat(eventsOf(alpha)).isEqualTo(1);
    }

    @Test
    void aStatementThatFailedIsNeverTakenForASuccess() throws Throwable {
        assertThatThrownBy(() -> in(
                        alpha,
                        connection -> log.append(connection, List.of(event(alpha)))
                                .chain(() -> connection.query("select 1 / 0").execute())
                                .onFailure()
                                .recoverWithNull()))
                .hasStackTraceContaining("nothing can be kept")
                .satisfies(failure -> assertThat(Outages.isOutage(failure)).isFalse());

        assertThat(eventsOf(alpha)).isEqualTo(1);
    }

    @Test
    void whatIsStartedAfterAFailedStatementDoesNotEscapeTheTransaction() throws Throwable {
        assertThatThrownBy(() -> in(
                        alpha,
                        connection -> connection
                                .query("select 1 / 0")
                                .execute()
                                .onFailure()
                                .recoverWithNull()
                                .chain(() -> log.append(connection, List.of(event(alpha))))))
                .hasStackTraceContaining("25P02");

        assertThat(eventsOf(alpha)).isEqualTo(1);
    }

    @Test
    void enteringAndLeavingAreOneRoundTripEach() throws Throwable {
        warmUp();

        DatabaseRoundTrips.reset();
        organizationsOf(alpha);

        assertThat(DatabaseRoundTrips.count()).isEqualTo(3);
    }

    @Test
    void statementsThatDoNotWaitForEachOtherTravelTogether() throws Throwable {
        warmUp();

        DatabaseRoundTrips.reset();
        in(
                alpha,
                connection -> Uni.join()
                        .all(
                                organizations(connection).replaceWithVoid(),
                                events(connection).replaceWithVoid(),
                                log.append(connection, events(50)))
                        .andCollectFailures());

        assertThat(DatabaseRoundTrips.count()).isEqualTo(3);
        assertThat(eventsOf(alpha)).isEqualTo(51);
    }

    @Test
    void manyEventsAreInTheLogInTheirOrder() throws Throwable {
        List<EventDraft<?>> drafts = events(200);

        in(alpha, connection -> log.append(connection, drafts));

        assertThat(subjectsOf(alpha))
                .endsWith(
                        drafts.stream().map(draft -> draft.subject().toString()).toArray(String[]::new));
    }

    @Test
    void noEventsAreNoStatement() throws Throwable {
        in(alpha, connection -> log.append(connection, List.of()));

        assertThat(eventsOf(alpha)).isEqualTo(1);
    }

    /** Connections are open and know the statements. */
    private void warmUp() throws Throwable {
        for (int use = 0; use < 3; use++) {
            in(
                    beta,
                    connection -> organizations(connection)
                            .chain(() -> events(connection))
                            .chain(() -> log.append(connection, List.of(event(beta)))));
        }
    }

    private List<EventDraft<?>> events(int many) {
        return IntStream.range(0, many)
                .<EventDraft<?>>mapToObj(i -> event(alpha))
                .toList();
    }

    private static Uni<List<UUID>> organizations(SqlConnection connection) {
        return connection
                .preparedQuery("select distinct organization_id from event_log")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID(0))
                        .toList());
    }

    private static Uni<Long> events(SqlConnection connection) {
        return connection
                .preparedQuery("select count(*) from event_log")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Uni<List<String>> subjects(SqlConnection connection) {
        return connection
                .preparedQuery("select subject from event_log order by position")
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map((Row row) -> row.getString(0))
                        .toList());
    }

    private List<UUID> organizationsOf(UUID organization) throws Throwable {
        return in(organization, TenantConnectionsIT::organizations);
    }

    private long eventsOf(UUID organization) throws Throwable {
        return in(organization, TenantConnectionsIT::events);
    }

    private List<String> subjectsOf(UUID organization) throws Throwable {
        return in(organization, TenantConnectionsIT::subjects);
    }

    private <T> T in(UUID organization, Function<SqlConnection, Uni<T>> work) throws Throwable {
        return await(() -> connections.in(organization, work));
    }

    private static <T> T await(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }

    /** On a topic that nobody reads here: a consumer's round trips would be counted, too. */
    private static EventDraft<GroupSync.Completed> event(UUID organization) {
        UUID connection = UUID.randomUUID();
        GroupSync sync = new GroupSync(UUID.randomUUID(), connection, UUID.randomUUID(), UUID.randomUUID());
        return Broker.draft(
                EventType.GROUP_SYNC_COMPLETED,
                connection,
                connection,
                organization,
                1,
                new GroupSync.Completed(sync, 0, Instant.now()));
    }
}
