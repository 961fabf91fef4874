package io.coverbridge.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final UUID key = UUID.randomUUID();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoComesLaterWaitsForTheFirstAndThenTheyGoOnTogether() {
        Turns turns = new Turns(vertx, ClaimIT.patience(LIMIT));
        Turns.Turn first = turns.take(key).await().atMost(LIMIT);
        CompletableFuture<Turns.Turn> second = turns.take(key).subscribeAsCompletionStage();
        CompletableFuture<Turns.Turn> third = turns.take(key).subscribeAsCompletionStage();
        turns.take(UUID.randomUUID()).await().atMost(LIMIT);
        assertThat(second.isDone() || third.isDone()).isFalse();

        first.free();
        first.free();

        CompletableFuture.allOf(second, third).join();
    }

    @Test
    void whoWaitsTooLongStopsAndDisturbsNobody() {
        Turns turns = new Turns(vertx, ClaimIT.patience(Duration.ofMillis(20)));
        Turns.Turn first = turns.take(key).await().atMost(LIMIT);

        assertThatThrownBy(() -> turns.take(key).await().atMost(LIMIT)).isInstanceOf(StillUnderWayException.class);
        assertThatThrownBy(() -> turns.take(key).await().atMost(LIMIT)).isInstanceOf(StillUnderWayException.class);

        first.free();
        turns.take(key).await().atMost(LIMIT).free();
    }
}
