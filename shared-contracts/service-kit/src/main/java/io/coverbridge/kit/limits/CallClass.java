package io.coverbridge.kit.limits;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls that are counted together. */
enum CallClass {
    TOKENS,
    TOKENS_OF_ADDRESS,
    READS,
    WRITES,
    SNAPSHOTS,
    STREAMS;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String EVENT_STREAM = "text/event-stream";

    /** What a call with a token counts as. */
    static CallClass of(String method, String path, @Nullable String accept) {
        if (READING.contains(method)) {
            return accept != null && accept.contains(EVENT_STREAM) ? STREAMS : READS;
        }
        return path.endsWith("/member_snapshots") || path.endsWith("/member_snapshots/test") ? SNAPSHOTS : WRITES;
    }

    /** Calls per minute over all replicas, at least one. */
    int perMinute(RateLimitConfig config) {
        return Math.max(1, limit(config));
    }

    private int limit(RateLimitConfig config) {
        return switch (this) {
            case TOKENS -> config.tokensPerMinute();
            case TOKENS_OF_ADDRESS -> config.tokensPerAddressPerMinute();
            case READS -> config.readsPerMinute();
            case WRITES -> config.writesPerMinute();
            case SNAPSHOTS -> config.snapshotsPerMinute();
            case STREAMS -> config.streamsPerMinute();
        };
    }

    /** The name that clients see. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
