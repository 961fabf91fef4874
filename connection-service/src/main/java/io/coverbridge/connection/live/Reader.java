package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedFilter;
import java.time.Instant;
import java.util.UUID;

/**
 * Who reads a stream, and what.
 *
 * @param organizationId whose feed
 * @param position what it has read last
 * @param filter what it wants to see
 * @param opened since when
 * @param expires when its token does
 */
record Reader(UUID organizationId, long position, FeedFilter filter, Instant opened, Instant expires) {}
