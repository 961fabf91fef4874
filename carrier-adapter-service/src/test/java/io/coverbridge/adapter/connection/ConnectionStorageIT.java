package io.coverbridge.adapter.connection;

import static io.coverbridge.events.ConnectionStatus.ACTION_REQUIRED;
import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionProgressed;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConnectionStorageIT implements AdapterIT {

    private final Updates updates = new Updates();
    private final Pool app;
    private final Pool system;

    ConnectionStorageIT(Pool app, @ReactiveDataSource("system") Pool system) {
        this.app = app;
        this.system = system;
    }

    @AfterEach
    void close() {
        updates.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection_requests", "installed_groups", "event_log"})
    void rowsAreSeenByTheirOrganizationOnly(String table) {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0048213");
        updates.ask(asked).awaitStatus(asked, COMPLETED);

        assertThat(count(asked.organization(), table)).isPositive();
        assertThat(count(UUID.randomUUID(), table)).isZero();
        assertThat(app.query("select 1 from " + table)
                        .execute()
                        .await()
                        .indefinitely()
                        .size())
                .isZero();
    }

    @Test
    void theSystemRoleReadsNoMoreThanItNeedsAndMovesNoConnection() {
        assertThatThrownBy(() -> system.query("select outcome from connection_requests")
                        .execute()
                        .await()
                        .indefinitely())
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> system.query("update connection_requests set status = 'completed'")
                        .execute()
                        .await()
                        .indefinitely())
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> system.query("select plans from installed_groups")
                        .execute()
                        .await()
                        .indefinitely())
                .hasMessageContaining("permission denied");
    }

    @Test
    void aStepThatAReplicaClaimedAndDiedOverIsTakenOnceItsLeaseIsOver() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0009004");
        updates.ask(asked).awaitStatus(asked, ACTION_REQUIRED);
        Instant leaseEnds = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);

        inTenant(asked.organization(), """
                update connection_requests
                   set status = 'processing', carrier_group_id = 'LK-0048213', step = 0, attempts = 0, outcome = null,
                       next_due_at = $2, claimed_until = $3
                 where id = $1
                """, Tuple.of(asked.connectionId(), utc(Instant.now()), utc(leaseEnds)));
        List<ConnectionProgressed> reports = updates.awaitStatus(asked, COMPLETED);

        assertThat(reports).hasSize(4);
        assertThat(reports.get(2).occurred()).isAfterOrEqualTo(leaseEnds.truncatedTo(ChronoUnit.SECONDS));
        assertThat(reports.get(2).occurred().plusSeconds(1)).isAfter(leaseEnds);
    }

    @Test
    void fiveHundredConnectionsReachTheirEndTogether() {
        List<Asked> all = IntStream.range(0, 500)
                .mapToObj(number -> Asked.connection(Carriers.CASCADE, "LK-0" + (100_000 + number)))
                .toList();
        Instant begun = Instant.now();
        all.forEach(updates::ask);

        updates.awaitCompleted(all.stream().map(Asked::connectionId).collect(Collectors.toSet()));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(90));
    }

    private long count(UUID organizationId, String table) {
        return inTenant(organizationId, "select 1 from " + table, Tuple.tuple());
    }

    private long inTenant(UUID organizationId, String sql, Tuple values) {
        return app.withTransaction(connection -> connection
                        .preparedQuery("select set_config('coverbridge.organization_id', $1, true)")
                        .execute(Tuple.of(organizationId.toString()))
                        .flatMap(entered -> connection.preparedQuery(sql).execute(values))
                        .map(rows -> (long) rows.size()))
                .await()
                .indefinitely();
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
