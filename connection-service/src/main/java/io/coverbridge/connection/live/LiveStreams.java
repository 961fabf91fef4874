package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedPages;
import io.coverbridge.kit.error.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** All open streams of this process. */
@ApplicationScoped
class LiveStreams {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final FeedPages pages;
    private final LiveConfig config;
    private final LiveThread thread;
    private final MeterRegistry meters;
    private final Map<UUID, OrganizationStreams> organizations = new ConcurrentHashMap<>();
    private final AtomicInteger open;
    private boolean closed;

    LiveStreams(FeedPages pages, LiveConfig config, LiveThread thread, MeterRegistry meters) {
        this.pages = pages;
        this.config = config;
        this.thread = thread;
        this.meters = meters;
        this.open = meters.gauge("coverbridge.live.streams", new AtomicInteger());
    }

    /**
     * Opens a stream.
     *
     * @throws ApiException 429 if the organization has as many as it may, 503 if this process has, or stops
     */
    EventStream open(Reader reader, Outlet outlet) {
        EventStream stream = join(reader, outlet);
        stream.start(retry());
        // What came between the look at the feed and now.
        wake(reader.organizationId());
        return stream;
    }

    private synchronized EventStream join(Reader reader, Outlet outlet) {
        if (closed || open.get() >= config.maxStreams()) {
            throw ApiException.of(UNAVAILABLE, "No more streams can be opened here for now; try again");
        }
        OrganizationStreams organization = organizations.computeIfAbsent(
                reader.organizationId(),
                id -> new OrganizationStreams(id, reader.position(), source(id), config.windowEvents(), thread));
        if (organization.streams().size() >= config.maxStreamsPerOrganization()) {
            throw ApiException.of(
                    TOO_MANY_REQUESTS,
                    "This organization has " + config.maxStreamsPerOrganization()
                            + " open streams, and may not have more");
        }
        EventStream stream = new EventStream(reader, outlet, organization, config, this::leave);
        organization.streams().add(stream);
        open.incrementAndGet();
        return stream;
    }

    private PageSource source(UUID organizationId) {
        FeedPages.Limit limit = new FeedPages.Limit(config.windowEvents(), config.windowBytes());
        return (position, filter) -> pages.after(organizationId, position, filter, limit);
    }

    private synchronized void leave(EventStream stream, Ending ending) {
        OrganizationStreams organization = organizations.get(stream.organizationId());
        if (organization != null && organization.streams().remove(stream)) {
            open.decrementAndGet();
            if (organization.streams().isEmpty()) {
                organizations.remove(stream.organizationId());
            }
            meters.counter("coverbridge.live.ended", "reason", ending.name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }

    /** The organization's feed has grown. */
    void wake(UUID organizationId) {
        Optional.ofNullable(organizations.get(organizationId)).ifPresent(OrganizationStreams::wake);
    }

    /** Any feed may have grown. */
    void wakeAll() {
        organizations.values().forEach(OrganizationStreams::wake);
    }

    void tick(Instant now) {
        organizations.values().forEach(organization -> organization.streams().forEach(stream -> stream.tick(now)));
    }

    /** Ends all streams, and opens no more. */
    synchronized void close() {
        closed = true;
        organizations
                .values()
                .forEach(organization -> organization.streams().forEach(stream -> stream.end(Ending.STOPPING)));
    }

    /** Spread out, so that those who were cut off together do not come back together. */
    private Duration retry() {
        long mean = config.retry().toMillis();
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(mean / 2, mean + mean / 2 + 1));
    }
}
