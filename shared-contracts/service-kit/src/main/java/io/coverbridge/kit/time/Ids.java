package io.coverbridge.kit.time;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** New ids. */
public final class Ids {

    private Ids() {}

    /** A UUID version 7 (RFC 9562, section 5.7): sorts by time, so that indexes grow at their end. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** A random UUID, for what must not tell its age. */
    public static UUID random() {
        return UUID.randomUUID();
    }
}
