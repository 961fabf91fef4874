package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where one carrier's part of a member snapshot stands, and the only steps it may take. Both sides of
 * {@code carrier-updates.v1} must agree on it.
 */
public enum FulfillmentStatus {
    /** Checked here and handed over; the carrier's side has not looked at it. */
    PROCESSING,
    /** Taken up by the carrier's side. */
    VALID,
    /** Refused, by a rule or by the carrier; the errors say why. */
    INVALID,
    /** The carrier has all of it already. */
    NO_CHANGES,
    /** Accepted, and goes out later: with the next file, on a date, or when the connection is completed. */
    SCHEDULED,
    /** Delivered to the carrier. */
    SENT,
    /** A newer snapshot took over before it was delivered. */
    REPLACED;

    private static final Map<FulfillmentStatus, Set<FulfillmentStatus>> EDGES = Map.of(
            PROCESSING, Set.of(VALID, INVALID, NO_CHANGES, SCHEDULED, SENT, REPLACED),
            VALID, Set.of(INVALID, SCHEDULED, SENT, REPLACED),
            SCHEDULED, Set.of(PROCESSING, VALID, INVALID, NO_CHANGES, SENT, REPLACED),
            INVALID, Set.of(),
            NO_CHANGES, Set.of(),
            SENT, Set.of(),
            REPLACED, Set.of());

    /** As the API and the events spell it, e.g. {@code no_changes}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that is spelled so, if there is one. */
    public static Optional<FulfillmentStatus> find(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }

    /** Whether {@code next} may follow this status. */
    public boolean allows(FulfillmentStatus next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing follows. */
    public boolean isFinal() {
        return EDGES.getOrDefault(this, Set.of()).isEmpty();
    }
}
