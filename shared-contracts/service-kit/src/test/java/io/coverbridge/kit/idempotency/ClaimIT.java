package io.coverbridge.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.retention.Retention;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Claims of two replicas: transactions that know nothing of each other but what the database tells. */
@QuarkusTest
@QuarkusTestResource(BackendTestResource.class)
class ClaimIT {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final TenantConnections connections;
    private final Retention retention;
    private final IdempotencyKeys keys;
    private final UUID organization = UUID.randomUUID();
    private final IdempotencyKey key = new IdempotencyKey(UUID.randomUUID().toString());
    private final KeyedRequest request = KeyedRequest.of(key, "POST", "/api/v1/groups", new byte[] {1});

    ClaimIT(TenantConnections connections, Retention retention, Sealer sealer) {
        this.connections = connections;
        this.retention = retention;
        this.keys = new IdempotencyKeys(sealer, Clock.systemUTC(), patience(SHORT));
    }

    @Test
    void aClaimOfWhatIsDoneIsAnsweredAndCleaningUpLeavesIt() throws Throwable {
        StoredAnswer answer = new StoredAnswer(201, Map.of("ETag", List.of("\"1\"")), "{\"name\":\"Larkspur\"}");
        in(connection -> keys.claim(connection, organization, request)
                .chain(() -> keys.store(connection, organization, key, answer)));

        assertThatThrownBy(() -> in(connection -> keys.claim(connection, organization, request)))
                .isInstanceOf(AnsweredBeforeException.class)
                .satisfies(failure ->
                        assertThat(((AnsweredBeforeException) failure).answer()).isEqualTo(answer));
        VertxContextSupport.subscribeAndAwait(retention::run);
        assertThatThrownBy(() -> in(connection -> keys.claim(connection, organization, request)))
                .isInstanceOf(AnsweredBeforeException.class);
    }

    @Test
    void aClaimThatWaitsTooLongIsToldSoAndTheOtherOneGoesOn() throws Throwable {
        CountDownLatch claimed = new CountDownLatch(1);
        CompletableFuture<Void> end = new CompletableFuture<>();
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> {
            try {
                in(connection -> keys.claim(connection, organization, request)
                        .invoke(claimed::countDown)
                        .chain(() -> Uni.createFrom().completionStage(end)));
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(claimed.await(10, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> in(connection -> keys.claim(connection, organization, request)))
                .isInstanceOf(StillUnderWayException.class);

        end.completeExceptionally(new IllegalStateException("the first one fails"));
        assertThatThrownBy(first::join).hasStackTraceContaining("the first one fails");
        in(connection -> keys.claim(connection, organization, request));
    }

    @Test
    void theWorkAfterAClaimWaitsForLocksAsUsual() throws Throwable {
        String timeout = in(connection -> keys.claim(connection, organization, request)
                .chain(() -> connection.query("show lock_timeout").execute())
                .map(rows -> rows.iterator().next().getString(0)));

        assertThat(timeout).isEqualTo("0");
    }

    private <T> T in(Function<SqlConnection, Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> connections.in(organization, work));
    }

    static IdempotencyConfig patience(Duration wait) {
        return new IdempotencyConfig() {
            @Override
            public Duration retention() {
                return Duration.ofHours(1);
            }

            @Override
            public Duration maxWait() {
                return wait;
            }
        };
    }
}
