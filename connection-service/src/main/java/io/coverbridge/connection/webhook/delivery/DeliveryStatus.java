package io.coverbridge.connection.webhook.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** To be attempted, for the first time or again. */
    PENDING,
    /** The endpoint has taken it. */
    DELIVERED,
    /** All attempts failed. */
    FAILED,
    /** Not attempted, or no longer: the subscription has failed or is disabled. */
    SKIPPED;

    /** As the API spells it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
