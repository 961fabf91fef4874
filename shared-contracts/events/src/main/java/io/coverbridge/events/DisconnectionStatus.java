package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a request to disconnect a group from a carrier stands, and the only steps it may take. */
public enum DisconnectionStatus {
    /** Not the platform has asked for it; the platform decides. */
    NEEDS_REVIEW,
    /** Decided; takes effect once its date has passed. */
    PROCESSING,
    /** The group is disconnected from the carrier. */
    COMPLETED,
    /** Not carried out; a later decision may take it up again. */
    REJECTED;

    private static final Map<DisconnectionStatus, Set<DisconnectionStatus>> EDGES = Map.of(
            NEEDS_REVIEW, Set.of(PROCESSING, REJECTED),
            PROCESSING, Set.of(COMPLETED, REJECTED),
            REJECTED, Set.of(PROCESSING),
            COMPLETED, Set.of());

    private static final Map<String, DisconnectionStatus> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DisconnectionStatus::wire, status -> status));

    /** As the API and the events spell it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the wire form.
     *
     * @throws IllegalArgumentException if no status is spelled so
     */
    @JsonCreator
    public static DisconnectionStatus fromWire(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("not a disconnection status"));
    }

    /** The status that is spelled so, if there is one. */
    public static Optional<DisconnectionStatus> find(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }

    /** The statuses that may follow this one. */
    public Set<DisconnectionStatus> next() {
        return EDGES.getOrDefault(this, Set.of());
    }

    /** Whether {@code next} may follow this status. */
    public boolean allows(DisconnectionStatus next) {
        return next().contains(next);
    }

    /** Whether somebody still has to do something; a group has one such request per carrier. */
    public boolean isOpen() {
        return this == NEEDS_REVIEW || this == PROCESSING;
    }
}
