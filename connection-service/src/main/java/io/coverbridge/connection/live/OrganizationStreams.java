package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedFilter;
import io.coverbridge.connection.feed.FeedPage;
import io.coverbridge.kit.error.ApiException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** All open streams of one organization. What is new is read once for all of them. */
final class OrganizationStreams {

    private static final Logger LOG = Logger.getLogger(OrganizationStreams.class);

    private final UUID organizationId;
    private final PageSource source;
    private final int windowEvents;
    private final Executor thread;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

    /** Set by whoever wakes; taken back before each reading, so that a wake-up during one leads to another. */
    private final AtomicBoolean woken = new AtomicBoolean();

    private volatile Window window;
    private boolean reading;

    /**
     * Nobody follows yet.
     *
     * @param position where the window starts
     * @param windowEvents most events that are kept at hand
     * @param thread runs one thing at a time
     */
    OrganizationStreams(UUID organizationId, long position, PageSource source, int windowEvents, Executor thread) {
        this.organizationId = organizationId;
        this.source = source;
        this.windowEvents = windowEvents;
        this.thread = thread;
        this.window = Window.at(position);
    }

    PageSource source() {
        return source;
    }

    Window window() {
        return window;
    }

    Set<EventStream> streams() {
        return streams;
    }

    /** Looks what is new; called from anywhere, and cheap if that was asked for already. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.execute(this::read);
        }
    }

    private void read() {
        if (reading) {
            return;
        }
        reading = true;
        woken.set(false);
        source.after(window.to(), FeedFilter.ALL)
                .subscribe()
                .with(page -> thread.execute(() -> take(page)), failure -> thread.execute(() -> failed(failure)));
    }

    private void take(FeedPage page) {
        reading = false;
        if (!page.events().isEmpty()) {
            window = window.with(page, windowEvents);
            streams.forEach(EventStream::wake);
        }
        if (page.more() || woken.get()) {
            read();
        }
    }

    /** It is tried again with the next event, or with the next look without one. */
    private void failed(Throwable failure) {
        reading = false;
        woken.set(false);
        LOG.warnf(
                "events could not be read organizationId=%s streams=%d: %s",
                organizationId, streams.size(), failure.getMessage());
        if (failure instanceof ApiException) {
            // Retention has passed the window: its readers have to find a new place.
            streams.forEach(stream -> stream.end(Ending.UNREADABLE));
        }
    }
}
