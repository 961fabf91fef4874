package io.coverbridge.connection.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class FeedRetentionIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final FeedPages.Limit PAGE = new FeedPages.Limit(100, 1_000_000);

    private final UUID organizationId = UUID.randomUUID();

    @Inject
    TenantConnections database;

    @Inject
    FeedConfig config;

    @Inject
    FeedRetention retention;

    @Inject
    FeedPages pages;

    @Test
    void whatIsTooOldGoesFromTheFrontAndItsCursorsSaySo() {
        Instant now = Instant.now();
        append(now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(40)));
        append(now.minus(Duration.ofDays(20)), now.minus(Duration.ofDays(20)));
        // From a replica whose clock is behind: it stays as long as the one before it.
        append(now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(40)));
        append(now, now);
        String first = FeedCursor.of(organizationId, 1);

        await(retention.deleteExpired());

        assertThat(positionsAfter(1)).containsExactly(2L, 3L, 4L);
        assertThat(await(pages.place(organizationId, "after", first))).isEqualTo(1);

        delete(now.minus(Duration.ofDays(10)));

        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> await(pages.place(organizationId, "after", first)))
                .satisfies(gone -> assertThat(gone.status()).isEqualTo(410))
                .withMessageStartingWith("after: events after this cursor are no longer kept");
        assertThat(positionsAfter(3)).containsExactly(4L);

        delete(now.plus(Duration.ofDays(1)));
        append(now, now);

        assertThat(positionsAfter(4)).containsExactly(5L);
    }

    @Test
    void whatATopicBringsAgainAfterItsRetentionStaysAway() {
        Instant now = Instant.now();

        assertThat(append(now.minus(Duration.ofDays(31)).minusSeconds(1), now)).isEqualTo(Outcome.STALE);
        assertThat(append(now.minus(Duration.ofDays(30)), now)).isEqualTo(Outcome.APPLIED);
    }

    private Outcome append(Instant occurred, Instant received) {
        UUID subject = UUID.randomUUID();
        AppendPublicEvents append =
                new AppendPublicEvents(database, List.of(), config, Clock.fixed(received, ZoneOffset.UTC));
        FeedDraft draft = append.read(
                "member-snapshots.v1",
                subject.toString(),
                new EventEnvelope(
                        Ids.next(),
                        "/test",
                        "io.coverbridge.member_snapshot.created.v1",
                        subject.toString(),
                        occurred,
                        organizationId,
                        1,
                        null,
                        EventEnvelope.JSON,
                        "{}".getBytes(StandardCharsets.UTF_8)));
        return await(append.handle(List.of(draft))).get(0);
    }

    private void delete(Instant before) {
        await(retention.deleteOf(organizationId, before.atOffset(ZoneOffset.UTC)));
    }

    private List<Long> positionsAfter(long after) {
        return await(pages.after(organizationId, after, FeedFilter.ALL, PAGE)).events().stream()
                .map(FeedEvent::position)
                .toList();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LIMIT);
    }
}
