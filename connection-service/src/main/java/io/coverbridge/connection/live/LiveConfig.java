package io.coverbridge.connection.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of events. */
@ConfigMapping(prefix = "coverbridge.live")
interface LiveConfig {

    /** Most open streams of one organization in this process; more are answered with 429. */
    @WithDefault("250")
    int maxStreamsPerOrganization();

    /** Most open streams of all organizations in this process; more are answered with 503. */
    @WithDefault("1000")
    int maxStreams();

    /** How long a stream says nothing before it sends a comment, so that nothing on the way takes it for dead. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a client that was cut off is asked to wait before it comes back, on average. */
    @WithDefault("2s")
    Duration retry();

    /** A reader that takes nothing for so long is dropped; it can come back with the last id that it has. */
    @WithDefault("10s")
    Duration slowReaderLimit();

    /** How many bytes may wait for one reader before nothing more is written to it; a page more at most. */
    @WithDefault("65536")
    int writeQueueBytes();

    /** Most events that one statement reads, and that are kept at hand for all readers of an organization. */
    @WithDefault("200")
    int windowEvents();

    /** Most bytes of data that one statement reads. */
    @WithDefault("262144")
    long windowBytes();

    /** How often feeds are looked at without a notification. */
    @WithDefault("5s")
    Duration pollInterval();
}
