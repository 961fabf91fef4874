package io.coverbridge.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.connection.feed.FeedCursor;
import io.coverbridge.connection.feed.FeedFilter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final Instant OPENED = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant EXPIRES = OPENED.plusSeconds(600);
    private static final int WINDOW = 5;

    private final LiveConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(LiveConfig.class)
            .build()
            .getConfigMapping(LiveConfig.class);
    private final Feed feed = new Feed(3);
    private final List<Ending> endings = new ArrayList<>();
    private final OrganizationStreams organization =
            new OrganizationStreams(Feed.ORGANIZATION, 0, feed, WINDOW, Runnable::run);
    private final RecordedOutlet outlet = new RecordedOutlet();

    @Test
    void itStartsWithItsPlaceSoThatNothingIsLostIfItIsCutOffBeforeTheFirstEvent() {
        open(0, FeedFilter.ALL);

        assertThat(outlet.text).hasToString("retry: 2000\nid: " + FeedCursor.of(Feed.ORGANIZATION, 0) + "\n\n");
    }

    @Test
    void anEventIsAFrame() {
        open(0, FeedFilter.ALL);
        outlet.text.setLength(0);

        happen("group.created");

        String cursor = FeedCursor.of(Feed.ORGANIZATION, 1);
        assertThat(outlet.text).hasToString("""
                id: %1$s
                event: group.created
                data: {"id":"00000000-0000-0000-0000-000000000001","type":"group.created","subject":"s1","occurred":1,\
                "sequence":1,"cursor":"%1$s","data":{"n":1}}

                """.formatted(cursor));
    }

    @Test
    void everyReaderGetsEachEventOnceInOrderWhereverItStartsAndHoweverItStalls() {
        Random random = new Random(11);
        List<RecordedOutlet> outlets = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int number = 1; number <= 500; number++) {
            if (number % 10 == 1) {
                starts.add(random.nextInt(number));
                RecordedOutlet next = new RecordedOutlet();
                outlets.add(next);
                open(starts.get(starts.size() - 1), FeedFilter.ALL, next);
            }
            happen("a");
            outlets.forEach(any -> {
                if (random.nextInt(4) == 0) {
                    any.full = true;
                } else if (random.nextInt(4) == 0) {
                    any.drain();
                }
            });
        }
        outlets.forEach(RecordedOutlet::drain);

        for (int i = 0; i < outlets.size(); i++) {
            assertThat(outlets.get(i).events())
                    .isEqualTo(IntStream.rangeClosed(starts.get(i) + 1, 500)
                            .boxed()
                            .toList());
        }
    }

    @Test
    void whatIsNewIsReadOnceForAllReaders() {
        for (int i = 0; i < 200; i++) {
            open(0, FeedFilter.ALL, new RecordedOutlet());
        }
        feed.reads = 0;

        happen("a");

        assertThat(feed.reads).isEqualTo(1);
    }

    @Test
    void aFilterPicksFromTheWindowAsFromThePastAndMovesThePlaceOn() {
        for (int i = 0; i < 20; i++) {
            happen(i % 2 == 0 ? "a" : "b");
        }
        EventStream stream = open(0, new FeedFilter(Set.of("b"), null));
        happen("b");
        happen("a");

        assertThat(outlet.events()).containsExactly(2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 21);
        outlet.text.setLength(0);
        stream.tick(OPENED.plusSeconds(1));
        stream.tick(OPENED.plusSeconds(17));
        assertThat(outlet.text).hasToString(": heartbeat\nid: " + FeedCursor.of(Feed.ORGANIZATION, 22) + "\n\n");
    }

    @Test
    void aReaderThatTakesNothingIsDroppedAndNothingIsKeptForIt() {
        EventStream stream = open(0, FeedFilter.ALL);
        outlet.full = true;
        for (int i = 0; i < 100; i++) {
            happen("a");
        }

        stream.tick(OPENED.plusSeconds(1));
        stream.tick(OPENED.plusSeconds(10));
        assertThat(outlet.dropped).isFalse();
        stream.tick(OPENED.plusSeconds(11));

        assertThat(outlet.dropped).isTrue();
        assertThat(outlet.events()).isEmpty();
        assertThat(endings).containsExactly(Ending.TOO_SLOW);
    }

    @Test
    void aReaderThatTakesSomethingNowAndThenStays() {
        EventStream stream = open(0, FeedFilter.ALL);
        for (int second = 1; second < 60; second += 9) {
            outlet.full = true;
            stream.tick(OPENED.plusSeconds(second));
            outlet.drain();
            stream.tick(OPENED.plusSeconds(second + 8));
        }

        assertThat(endings).isEmpty();
    }

    @Test
    void aReaderThatWentUnnoticedIsFoundOut() {
        EventStream stream = open(0, FeedFilter.ALL);
        outlet.closed = true;

        stream.tick(OPENED.plusSeconds(1));

        assertThat(endings).containsExactly(Ending.LEFT);
    }

    @Test
    void itEndsWithItsTokenAndSaysSo() {
        EventStream stream = open(0, FeedFilter.ALL);

        stream.tick(EXPIRES.minus(Duration.ofMillis(1)));
        assertThat(endings).isEmpty();
        stream.tick(EXPIRES);

        assertThat(endings).containsExactly(Ending.TOKEN_EXPIRED);
        assertThat(outlet.ended).isTrue();
        assertThat(outlet.text).contains(": the token has expired");
    }

    @Test
    void nothingIsWrittenAfterItsEnd() {
        EventStream stream = open(0, FeedFilter.ALL);
        stream.end(Ending.LEFT);
        outlet.text.setLength(0);

        happen("a");
        stream.tick(EXPIRES);
        stream.end(Ending.STOPPING);

        assertThat(outlet.text).isEmpty();
        assertThat(outlet.ended).isFalse();
        assertThat(endings).containsExactly(Ending.LEFT);
    }

    private void happen(String type) {
        feed.append(type);
        organization.wake();
    }

    private EventStream open(long position, FeedFilter filter) {
        return open(position, filter, outlet);
    }

    private EventStream open(long position, FeedFilter filter, RecordedOutlet to) {
        EventStream stream = new EventStream(
                new Reader(Feed.ORGANIZATION, position, filter, OPENED, EXPIRES),
                to,
                organization,
                config,
                (ended, ending) -> endings.add(ending));
        organization.streams().add(stream);
        stream.start(Duration.ofSeconds(2));
        return stream;
    }
}
