package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.EventResponse;
import io.coverbridge.connection.feed.FeedCursor;
import io.coverbridge.connection.feed.FeedEvent;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.UUID;

/**
 * An event as it goes into streams (HTML, section 9.2). Made once for all readers.
 *
 * @param event the event
 * @param bytes what is sent; not to be changed
 */
record Frame(FeedEvent event, Buffer bytes) {

    static Frame of(FeedEvent event) {
        EventResponse body = EventResponse.of(event);
        return new Frame(
                event,
                Buffer.buffer("id: " + body.cursor() + "\nevent: " + body.type() + "\ndata: " + body.json() + "\n\n"));
    }

    /** How long a reader that was cut off waits, and the place from which it goes on although it has seen no event yet. */
    static Buffer greeting(Duration retry, UUID organizationId, long position) {
        return Buffer.buffer(
                "retry: " + retry.toMillis() + "\nid: " + FeedCursor.of(organizationId, position) + "\n\n");
    }

    /**
     * A comment, which clients pass over. The id in the same block moves the reader on past events that its filter left
     * out, so that retention does not overtake it; without data it is not an event.
     */
    static Buffer comment(String text, UUID organizationId, long position) {
        return Buffer.buffer(": " + text + "\nid: " + FeedCursor.of(organizationId, position) + "\n\n");
    }
}
