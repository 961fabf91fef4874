package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who or what gave rise to a disconnection. */
public enum DisconnectionSource {
    /** The platform; what it asks for needs no review. */
    PLATFORM,
    /** The carrier said that the group should go. */
    CARRIER,
    /** Comparing what both hold for the group. */
    GROUP_AUDIT_REQUEST,
    /** Setting up the group. */
    GROUP_SETUP_REQUEST,
    /** What the carrier answered about a member. */
    MEMBER_TRANSACTION;

    /** As the API and the events spell it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if no source is spelled so
     */
    @JsonCreator
    public static DisconnectionSource fromWire(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("not a source of disconnections"));
    }

    /** The source that is spelled so, if there is one. */
    public static Optional<DisconnectionSource> find(String wire) {
        return Arrays.stream(values())
                .filter(source -> source.wire().equals(wire))
                .findFirst();
    }
}
