package io.coverbridge.connection.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The feed of public events. */
@ConfigMapping(prefix = "coverbridge.feed")
public interface FeedConfig {

    /**
     * How long an event can be read. Longer than the topics keep it (30 days), so that whatever a replayed topic brings
     * again is still here to be recognized.
     */
    @WithDefault("31d")
    Duration retention();

    /** How often what is too old is looked for. */
    @WithDefault("10m")
    Duration retentionInterval();

    /** Most events of one organization that one statement deletes. */
    @WithDefault("1000")
    int retentionBatch();

    /** Events on a page of the event log unless the client asks for another number. */
    @WithDefault("100")
    int pageSize();

    /** Most events on a page of the event log. */
    @WithDefault("500")
    int maxPageSize();

    /** Most bytes of data on a page of the event log; one event always fits. */
    @WithDefault("1048576")
    long pageBytes();
}
