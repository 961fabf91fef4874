package io.coverbridge.connection.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an attempt ended. */
public enum Outcome {
    /** Answered with a 2xx. */
    DELIVERED,
    /** Answered with any other status; a redirect is one, too, and not followed. */
    REJECTED,
    /** Not answered in time. */
    TIMEOUT,
    /** Nothing listens, or the connection broke before an answer. */
    CONNECTION_FAILED,
    /** No TLS, or a certificate that is not the host's or not trusted. */
    TLS_FAILED,
    /** Nobody knows the host. */
    UNKNOWN_HOST,
    /** The host leads to an address that must not be called. */
    TARGET_REFUSED;

    /** As the API spells it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isSuccess() {
        return this == DELIVERED;
    }
}
