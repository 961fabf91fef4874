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
class AppendPublicEventsIT {

    private static final int EVENTS = 1_000;
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
        Set<String> failures = ConcurrentHashMap.newKeySet();
        FeedReaction moody = (connection, appended) -> appended.stream()
                        .map(FeedEvent::id)
                        .filter(id -> id.hashCode() % 47 == 0 && failedOnce.add(id))
                        .toList()
                        .isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(new IllegalStateException("not this time"));
        List<AppendPublicEvents> replicas = List.of(append(moody), append(moody));
        EventEnvelope first = event();
        await(handle(append(), List.of(first)));
        List<EventEnvelope> events = new ArrayList<>(List.of(first));
        IntStream.range(1, EVENTS).forEach(i -> events.add(event()));
        List<EventEnvelope> twice = new ArrayList<>(events);
        twice.addAll(events);
        Random random = new Random(5);
        Collections.shuffle(twice, random);

        CompletableFuture<List<List<Outcome>>> writing = Multi.createFrom()
                .iterable(batches(twice, random))
                .onItem()
                .transformToUni(batch -> handle(replicas.get(batch.size() % 2), batch)
                        .onFailure()
                        .invoke(failure -> failures.add(String.valueOf(failure.getMessage())))
                        .onFailure()
                        .retry()
                        .atMost(50))
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

        // A copy that comes at the same time waits, and is recognized: it fails nobody's batch.
        assertThat(failures).containsExactly("not this time");
        assertThat(writing.join().stream().flatMap(List::stream))
                .filteredOn(Outcome.APPLIED::equals)
                .hasSize(EVENTS - 1);
        assertThat(read)
                .extracting(FeedEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
        assertThat(read)
                .extracting(FeedEvent::id)
                .containsExactlyInAnyOrderElementsOf(
                        events.stream().map(EventEnvelope::id).toList());
    }

    @Test
    void aBatchKeepsItsOrderAndACopyWithinItTakesNoPlace() {
        EventEnvelope first = event();
        EventEnvelope second = event();
        EventEnvelope third = event();
        List<FeedEvent> told = new ArrayList<>();
        AppendPublicEvents append = append((connection, appended) -> {
            told.addAll(appended);
            return Uni.createFrom().voidItem();
        });

        assertThat(await(handle(append, List.of(second, second)))).containsExactly(Outcome.APPLIED, Outcome.STALE);
        assertThat(await(handle(append, List.of(third, second, third, first))))
                .containsExactly(Outcome.APPLIED, Outcome.STALE, Outcome.STALE, Outcome.APPLIED);
        assertThat(await(handle(append, List.of(first, second, third))))
                .containsExactly(Outcome.STALE, Outcome.STALE, Outcome.STALE);

        assertThat(told).extracting(FeedEvent::id).containsExactly(second.id(), third.id(), first.id());
        assertThat(told).extracting(FeedEvent::position).containsExactly(1L, 2L, 3L);
        assertThat(await(pages.after(organizationId, 0, FeedFilter.ALL, PAGE)).events())
                .extracting(FeedEvent::id)
                .containsExactly(second.id(), third.id(), first.id());
    }

    @Test
    void aReactionHappensWithTheEventsOrNoneOfThemDoes() {
        EventEnvelope event = event();
        List<FeedEvent> told = new ArrayList<>();
        FeedReaction broken = (connection, appended) -> {
            told.addAll(appended);
            return connection
                    .preparedQuery("select 1 / ($1::int - 1)")
                    .execute(Tuple.of(1))
                    .replaceWithVoid();
        };

        assertThatThrownBy(() -> await(handle(append(broken), List.of(event, event()))))
                .hasMessageContaining("division by zero");
        assertThat(await(pages.after(organizationId, 0, FeedFilter.ALL, PAGE)).events())
                .isEmpty();

        assertThat(await(handle(
                        append((connection, appended) -> {
                            told.addAll(appended);
                            return Uni.createFrom().voidItem();
                        }),
                        List.of(event))))
                .containsExactly(Outcome.APPLIED);
        assertThat(told).hasSize(3);
        assertThat(told.get(2))
                .isEqualTo(told.get(0))
                .isEqualTo(new FeedEvent(
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

    private AppendPublicEvents append(FeedReaction... reactions) {
        return new AppendPublicEvents(database, List.of(reactions), config, Clock.systemUTC());
    }

    private static Uni<List<Outcome>> handle(AppendPublicEvents append, List<EventEnvelope> events) {
        return append.handle(events.stream()
                .map(event -> append.read("group-connections.v1", event.subject(), event))
                .toList());
    }

    private static List<List<EventEnvelope>> batches(List<EventEnvelope> events, Random random) {
        List<List<EventEnvelope>> batches = new ArrayList<>();
        for (int start = 0; start < events.size(); ) {
            int end = Math.min(events.size(), start + 1 + random.nextInt(30));
            batches.add(events.subList(start, end));
            start = end;
        }
        return batches;
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
