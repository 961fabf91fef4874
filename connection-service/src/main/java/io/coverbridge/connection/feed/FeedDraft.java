package io.coverbridge.connection.feed;

/**
 * An event that may join the feed.
 *
 * @param topic topic that it came from
 * @param event as the feed will have it, but without a position
 */
record FeedDraft(String topic, FeedEvent event) {}
