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
    FAMILY_DELIVERY,
    /** Brings a file; such a call has a name for each family in the file. */
    FILE_TRANSMISSION,
    /** Asks what the carrier makes of a file; likewise. */
    FILE_ANSWER;

    /** Whether it is about a connection, so that it names no employee. */
    public boolean isOfConnection() {
        return this == CONNECTION_SUBMIT || this == CONNECTION_POLL;
    }

    /** Whether it is about a file. */
    public boolean isOfFile() {
        return this == FILE_TRANSMISSION || this == FILE_ANSWER;
    }

    /** As the API spells it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
