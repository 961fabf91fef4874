package io.coverbridge.adapter.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the hub wants of a carrier with one call. */
public enum CallKind {
    /** Puts a connection to the carrier. */
    CONNECTION_SUBMIT,
    /** Asks how a connection stands. */
    CONNECTION_POLL,
    /** Brings what changes for a family. */
    FAMILY_DELIVERY;

    /** As the API spells it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
