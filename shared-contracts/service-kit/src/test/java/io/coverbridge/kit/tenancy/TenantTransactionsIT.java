package io.coverbridge.kit.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database itself keeps organizations apart: no query of this test names an organization. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class TenantTransactionsIT {

    private static final int MORE_THAN_THE_POOL_HOLDS = 20;

    @Inject
    TenantTransactions transactions;

    @Inject
    EventLog log;

    private final UUID alpha = UUID.randomUUID();
    private final UUID beta = UUID.randomUUID();

    @BeforeEach
    void eachHasOneEvent() throws Throwable {
        write(alpha, alpha);
        write(beta, beta);
    }

    @Test
    void anOrganizationSeesItsOwnRowsOnly() throws Throwable {
        assertThat(visibleTo(alpha)).containsExactly(alpha);
        assertThat(visibleTo(beta)).containsExactly(beta);
    }

    @Test
    void withoutAnOrganizationNothingIsSeen() throws Throwable {
        assertThat(await(() -> Panache.withTransaction(this::organizations))).isEmpty();
    }

    @Test
    void anOrganizationDoesNotStayWithAPooledConnection() throws Throwable {
        for (int use = 0; use < MORE_THAN_THE_POOL_HOLDS; use++) {
            visibleTo(alpha);
            assertThat(await(() -> Panache.withTransaction(this::organizations)))
                    .isEmpty();
        }
    }

    @Test
    void anOrganizationCannotWriteForAnother() {
        assertThatThrownBy(() -> write(alpha, beta)).hasStackTraceContaining("row-level security");
    }

    @Test
    void whatFailsLeavesNothing() throws Throwable {
        assertThatThrownBy(() -> await(() -> transactions.in(
                        alpha,
                        () -> log.append(event(alpha))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("after the append"))))))
                .hasStackTraceContaining("after the append");

        assertThat(visibleTo(alpha)).hasSize(1);
    }

    @Test
    void twoOrganizationsAtOnceDoNotMix() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<UUID>>> answers = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                UUID organization = i % 2 == 0 ? alpha : beta;
                answers.add(clients.submit(() -> visible(organization)));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get(20, TimeUnit.SECONDS)).containsExactly(i % 2 == 0 ? alpha : beta);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private List<UUID> visible(UUID organization) throws Exception {
        try {
            return visibleTo(organization);
        } catch (Exception e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> visibleTo(UUID organization) throws Throwable {
        return await(() -> transactions.in(organization, this::organizations));
    }

    private Uni<List<UUID>> organizations() {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(
                                "select distinct organization_id from event_log", UUID.class)
                        .getResultList());
    }

    private void write(UUID tenant, UUID owner) throws Throwable {
        await(() -> transactions.in(tenant, () -> log.append(event(owner))));
    }

    private static EventDraft<ConnectionProgressed> event(UUID organization) {
        UUID connection = UUID.randomUUID();
        return new EventDraft<>(
                EventType.CONNECTION_PROGRESS,
                connection,
                connection,
                organization,
                1,
                Instant.now(),
                new ConnectionProgressed(
                        connection, UUID.randomUUID(), 0, ConnectionStatus.PROCESSING, null, 1, Instant.now()),
                "platform",
                null);
    }

    private static <T> T await(java.util.function.Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(work);
    }
}
