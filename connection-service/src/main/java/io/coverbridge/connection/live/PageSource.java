package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedFilter;
import io.coverbridge.connection.feed.FeedPage;
import io.smallrye.mutiny.Uni;

/** Reads one organization's feed. */
interface PageSource {

    /** What follows {@code position}; fails if retention has passed it. */
    Uni<FeedPage> after(long position, FeedFilter filter);
}
