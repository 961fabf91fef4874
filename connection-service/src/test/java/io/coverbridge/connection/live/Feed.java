package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedEvent;
import io.coverbridge.connection.feed.FeedFilter;
import io.coverbridge.connection.feed.FeedPage;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A feed in memory. */
final class Feed implements PageSource {

    static final UUID ORGANIZATION = UUID.fromString("d61fa455-adf4-4dc4-8c57-6d779ba9475e");

    private final List<FeedEvent> events = new ArrayList<>();
    private final int pageSize;

    /** How often somebody has read. */
    int reads;

    Feed(int pageSize) {
        this.pageSize = pageSize;
    }

    void append(String type) {
        long position = events.size() + 1L;
        events.add(new FeedEvent(
                ORGANIZATION,
                position,
                new UUID(0, position),
                type,
                "s" + position,
                "key",
                1,
                Instant.ofEpochSecond(position),
                "{\"n\":" + position + "}"));
    }

    @Override
    public Uni<FeedPage> after(long position, FeedFilter filter) {
        reads++;
        List<FeedEvent> found = events.stream()
                .skip(position)
                .filter(filter::matches)
                .limit(pageSize)
                .toList();
        boolean more = found.size() == pageSize;
        return Uni.createFrom()
                .item(new FeedPage(found, more ? found.get(pageSize - 1).position() : events.size(), more));
    }
}
