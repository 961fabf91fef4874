package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedPage;
import java.util.List;
import java.util.stream.Stream;

/**
 * The newest stretch of a feed, kept at hand for all its readers.
 *
 * @param from the position before its first event
 * @param frames its events, one per position
 */
record Window(long from, List<Frame> frames) {

    Window {
        frames = List.copyOf(frames);
    }

    static Window at(long position) {
        return new Window(position, List.of());
    }

    /** The position of its last event. */
    long to() {
        return from + frames.size();
    }

    /** Whether the event that follows {@code position} is in it. */
    boolean follows(long position) {
        return position >= from && position < to();
    }

    /** The event that follows {@code position}. */
    Frame after(long position) {
        return frames.get(Math.toIntExact(position - from));
    }

    /** With what came since, and at most {@code most} events: the oldest ones go. */
    Window with(FeedPage page, int most) {
        List<Frame> all = Stream.concat(frames.stream(), page.events().stream().map(Frame::of))
                .toList();
        int gone = Math.max(0, all.size() - most);
        return new Window(from + gone, all.subList(gone, all.size()));
    }
}
