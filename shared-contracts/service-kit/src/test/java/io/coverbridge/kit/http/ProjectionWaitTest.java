package io.coverbridge.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionWaitTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsThereIsFoundByOneLook() throws Exception {
        assertThat(await(LONG, foundAtLook(1))).contains("found");
        assertThat(looks).hasValue(1);
    }

    @Test
    void whatComesALittleLaterIsFoundThen() throws Exception {
        assertThat(await(LONG, foundAtLook(4))).contains("found");
        assertThat(looks).hasValue(4);
    }

    @Test
    void whatDoesNotComeIsEmptyWhenTheTimeIsOver() throws Exception {
        long begun = System.nanoTime();

        assertThat(await(Duration.ofMillis(300), foundAtLook(Integer.MAX_VALUE)))
                .isEmpty();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofMillis(300), LONG);
        assertThat(looks.get()).isBetween(2, 7);
    }

    @Test
    void withoutPatienceThereIsOneLook() throws Exception {
        assertThat(await(Duration.ZERO, foundAtLook(2))).isEmpty();
        assertThat(looks).hasValue(1);
    }

    @Test
    void aLookThatFailsEndsTheWait() {
        assertThatThrownBy(() -> await(
                        LONG,
                        Uni.createFrom().deferred(() -> Uni.createFrom().failure(new IllegalStateException("down")))))
                .hasStackTraceContaining("down");
    }

    @Test
    void everyLookIsOnTheContextOfTheCaller() throws Exception {
        List<Context> contexts = new CopyOnWriteArrayList<>();
        CompletableFuture<Context> caller = new CompletableFuture<>();

        await(LONG, Uni.createFrom().deferred(() -> {
            caller.complete(Vertx.currentContext());
            contexts.add(Vertx.currentContext());
            return found(3);
        }));

        assertThat(contexts).hasSize(3).allMatch(context -> context == caller.join());
    }

    private Uni<Optional<String>> foundAtLook(int look) {
        return Uni.createFrom().deferred(() -> found(look));
    }

    private Uni<Optional<String>> found(int look) {
        return Uni.createFrom().item(looks.incrementAndGet() >= look ? Optional.of("found") : Optional.<String>empty());
    }

    private Optional<String> await(Duration patience, Uni<Optional<String>> look) throws Exception {
        CompletableFuture<Optional<String>> result = new CompletableFuture<>();
        vertx.runOnContext(ignored -> new ProjectionWait(vertx, () -> patience)
                .until(() -> look)
                .subscribe()
                .with(result::complete, result::completeExceptionally));
        return result.get(LONG.toSeconds(), TimeUnit.SECONDS);
    }
}
