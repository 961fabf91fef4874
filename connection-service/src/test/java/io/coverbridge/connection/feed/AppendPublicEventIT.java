package io.coverbridge.connection.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class AppendPublicEventIT {

    private static final int EVENTS = 300;
    private static final int AT_ONCE = 12;
    private static final FeedPages.Limit PAGE = new FeedPages.Limit(50, 1_000_000);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final UUID organizationId = UUID.randomUUID();

    @Inject
    TenantConnections database;

    @Inject
    FeedConfig config;

    @Inject
    FeedPages pages;

    @Test
    void noReaderEverSeesAHoleWhoeverWritesAtOnceTwiceOrFails() {
        Set<UUID> failedOnce = ConcurrentHashMap.newKeySet();
        FeedReaction moody = (connection, event) -> event.id().hashCode() % 7 == 0 && failedOnce.add(event.id())
                ? Uni.createFrom().failure(new IllegalStateException("not this time"))
                : Uni.createFrom().voidItem();
        AppendPublicEvent append = append(moody);
        List<EventEnvelope> events =
                IntStream.range(0, EVENTS).mapToObj(i -> event()).toList();
        List<EventEnvelope> twice = new ArrayList<>(events);
        twice.addAll(events);
        Collections.shuffle(twice, new Random(5));

        CompletableFuture<List<Outcome>> writing = Multi.createFrom()
                .iterable(twice)
                .onItem()
                .transformToUni(
                        event -> append(append, event).onFailure().retry().atMost(5))
                .merge(AT_ONCE)
                .collect()
                .asList()
                .subscribeAsCompletionStage();
        List<FeedEvent> read = new ArrayList<>();
        boolean written;
        do {
            written = writing.isDone();
            FeedPage page = await(pages.after(organizationId, read.size(), FeedFilter.ALL, PAGE));
            read.addAll(page.events());
            assertThat(page.next()).isEqualTo(read.size());
            written &= page.events().isEmpty();
        } while (!written);

        assertThat(failedOnce).isNotEmpty();
        assertThat(writing.join()).filteredOn(Outcome.APPLIED::equals).hasSize(EVENTS);
        assertThat(read)
                .extracting(FeedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(read)
                .extracting(FeedEvent::id)
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(EventEnvelope::id).toList());
    }

    @Test
    void aReactionHappensWithTheEventOrNeitherDoes() {
        EventEnvelope event = event();
        List<FeedEvent> told = new ArrayList<>();
        FeedReaction broken = (connection, appended) -> {
            told.add(appended);
            return connection
                    .preparedQuery("select 1 / ($1::int - 1)")
                    .execute(Tuple.of(1))
                    .replaceWithVoid();
        };

        assertThatThrownBy(() -> await(append(append(broken), event))).hasMessageContaining("division by zero");
        assertThat(await(pages.after(organizationId, 0, FeedFilter.ALL, PAGE)).events())
                .isEmpty();

        assertThat(await(append(
                        append((connection, appended) -> {
                            told.add(appended);
                            return Uni.createFrom().voidItem();
                        }),
                        event)))
                .isEqualTo(Outcome.APPLIED);
        assertThat(told)
                .containsExactly(
                        told.get(0),
                        new FeedEvent(
                                organizationId,
                                1,
                                event.id(),
                                "group.created",
                                event.subject(),
                                event.subject(),
                                1,
                                event.time(),
                                "{\"a\":1}"));
    }

    private AppendPublicEvent append(FeedReaction reaction) {
        return new AppendPublicEvent(database, List.of(reaction), config, Clock.systemUTC());
    }

    private static Uni<Outcome> append(AppendPublicEvent append, EventEnvelope event) {
        return append.append("group-connections.v1", event.subject(), event);
    }

    private EventEnvelope event() {
        return new EventEnvelope(
                Ids.next(),
                "/test",
                "io.coverbridge.group.created.v1",
                UUID.randomUUID().toString(),
                Instant.now(),
                organizationId,
                1,
                null,
                EventEnvelope.JSON,
                "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LIMIT);
    }
}
