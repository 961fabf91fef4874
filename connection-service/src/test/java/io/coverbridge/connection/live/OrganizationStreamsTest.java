package io.coverbridge.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.connection.feed.FeedFilter;
import io.coverbridge.connection.feed.FeedPage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationStreamsTest {

    private final Deque<UniEmitter<? super FeedPage>> readings = new ArrayDeque<>();
    private final List<Long> places = new ArrayList<>();
    private final OrganizationStreams streams = new OrganizationStreams(
            Feed.ORGANIZATION,
            7,
            (position, filter) -> {
                places.add(position);
                return Uni.createFrom().<FeedPage>emitter(emitter -> readings.add(emitter));
            },
            5,
            Runnable::run);

    @Test
    void whatComesDuringAReadingLeadsToOneMore() {
        streams.wake();
        streams.wake();
        streams.wake();
        assertThat(places).containsExactly(7L);

        readings.remove().complete(new FeedPage(List.of(), 7, false));
        assertThat(places).containsExactly(7L, 7L);

        readings.remove().complete(new FeedPage(List.of(), 7, false));
        assertThat(places).hasSize(2);
    }

    @Test
    void aReadingThatFailsIsFollowedByTheNext() {
        streams.wake();
        streams.wake();
        readings.remove().fail(new IllegalStateException("no database"));

        streams.wake();

        assertThat(places).containsExactly(7L, 7L);
    }

    @Test
    void theWindowKeepsTheNewestEvents() {
        Feed feed = new Feed(8);
        for (int i = 0; i < 8; i++) {
            feed.append("a");
        }
        Window window = Window.at(0).with(feed.after(0, FeedFilter.ALL).await().indefinitely(), 5);

        assertThat(window.frames())
                .extracting(frame -> frame.event().position())
                .containsExactly(4L, 5L, 6L, 7L, 8L);
        assertThat(window.follows(2)).isFalse();
        assertThat(window.follows(3)).isTrue();
        assertThat(window.follows(8)).isFalse();
    }
}
