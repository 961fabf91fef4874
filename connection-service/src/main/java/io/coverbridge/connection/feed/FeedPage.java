package io.coverbridge.connection.feed;

import java.util.List;

/**
 * A stretch of a feed.
 *
 * @param events what matches, in order
 * @param next the position up to which the feed has been looked through
 * @param more whether the stretch was ended by a limit and not by the end of the feed
 */
public record FeedPage(List<FeedEvent> events, long next, boolean more) {

    public FeedPage {
        events = List.copyOf(events);
    }
}
