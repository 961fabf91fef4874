package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedPage;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One open stream. It is a place in the feed and no queue: what its connection does not take yet stays in the feed. From
 * the organization's window it takes what is new; what is older it reads by itself, page by page, at its own pace. All
 * state belongs to the thread of its outlet.
 */
final class EventStream {

    private final Reader reader;
    private final Outlet outlet;
    private final OrganizationStreams organization;
    private final LiveConfig config;
    private final BiConsumer<EventStream, Ending> whenEnded;

    private long position;
    private Instant lastWritten;
    private @Nullable Instant fullSince;
    private boolean written;
    private boolean reading;
    private boolean ended;

    EventStream(
            Reader reader,
            Outlet outlet,
            OrganizationStreams organization,
            LiveConfig config,
            BiConsumer<EventStream, Ending> whenEnded) {
        this.reader = reader;
        this.outlet = outlet;
        this.organization = organization;
        this.config = config;
        this.whenEnded = whenEnded;
        this.position = reader.position();
        this.lastWritten = reader.opened();
    }

    UUID organizationId() {
        return reader.organizationId();
    }

    /** Begins, once. */
    void start(Duration retry) {
        outlet.run(() -> {
            outlet.open();
            write(Frame.greeting(retry, organizationId(), position));
            outlet.onDrained(this::advance);
            advance();
        });
    }

    /** There may be something new; called from anywhere. */
    void wake() {
        outlet.run(this::advance);
    }

    /** Looks at the time; called now and then, from anywhere. */
    void tick(Instant now) {
        outlet.run(() -> look(now));
    }

    /** Ends it; called from anywhere, any number of times. */
    void end(Ending ending) {
        outlet.run(() -> finish(ending));
    }

    private void advance() {
        while (!ended && !reading && !outlet.isFull()) {
            Window window = organization.window();
            if (window.follows(position)) {
                Frame frame = window.after(position);
                if (reader.filter().matches(frame.event())) {
                    write(frame.bytes());
                }
                position++;
            } else if (position < window.from()) {
                catchUp();
            } else {
                return;
            }
        }
    }

    private void catchUp() {
        reading = true;
        organization
                .source()
                .after(position, reader.filter())
                .subscribe()
                .with(page -> outlet.run(() -> take(page)), failure -> end(Ending.UNREADABLE));
    }

    private void take(FeedPage page) {
        reading = false;
        if (!ended) {
            page.events().forEach(event -> write(Frame.of(event).bytes()));
            position = page.next();
            advance();
        }
    }

    private void look(Instant now) {
        if (ended) {
            return;
        }
        if (written) {
            written = false;
            lastWritten = now;
        }
        // Nobody is told of a reader that went before the stream was open.
        if (outlet.isClosed()) {
            finish(Ending.LEFT);
            return;
        }
        fullSince = !outlet.isFull() ? null : fullSince == null ? now : fullSince;
        if (fullSince != null && !now.isBefore(fullSince.plus(config.slowReaderLimit()))) {
            finish(Ending.TOO_SLOW);
        } else if (!now.isBefore(reader.expires())) {
            finish(Ending.TOKEN_EXPIRED);
        } else if (fullSince == null && !now.isBefore(lastWritten.plus(config.heartbeat()))) {
            write(Frame.comment("heartbeat", organizationId(), position));
        }
    }

    private void write(Buffer bytes) {
        written = true;
        outlet.write(bytes);
    }

    private void finish(Ending ending) {
        if (ended) {
            return;
        }
        ended = true;
        whenEnded.accept(this, ending);
        if (ending == Ending.LEFT) {
            return;
        }
        // What a full outlet holds may never be taken; nobody waits for that.
        if (outlet.isFull()) {
            outlet.drop();
        } else {
            outlet.write(Frame.comment(ending.text(), organizationId(), position));
            outlet.end();
        }
    }
}
