package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a group connection stands, and the only steps it may take. Kept beside the events because both sides of
 * {@code carrier-updates.v1} must agree on it: the adapter never reports a step that connection-service would refuse.
 */
public enum ConnectionStatus {
    /** Just posted; nobody has looked at the carrier's side. */
    CREATED,
    /** Being put to the carrier. */
    PROCESSING,
    /** The hub's operators are solving a problem; the platform has nothing to do. */
    NOYO_REVIEW,
    /** Handed over; the carrier is working on it. */
    WAITING_ON_CARRIER,
    /** The carrier refused access to the group's data. */
    CARRIER_AUTHORIZATION,
    /** The platform has to do something; the setup result says what. */
    ACTION_REQUIRED,
    /** The carrier could not install it; a retry may. */
    UNABLE_TO_CONNECT,
    /** Connected; the only way on is a disconnection. */
    COMPLETED;

    private static final Map<ConnectionStatus, Set<ConnectionStatus>> EDGES = Map.of(
            CREATED, Set.of(PROCESSING),
            PROCESSING,
                    Set.of(
                            WAITING_ON_CARRIER,
                            CARRIER_AUTHORIZATION,
                            ACTION_REQUIRED,
                            NOYO_REVIEW,
                            UNABLE_TO_CONNECT,
                            COMPLETED),
            WAITING_ON_CARRIER,
                    Set.of(CARRIER_AUTHORIZATION, ACTION_REQUIRED, NOYO_REVIEW, UNABLE_TO_CONNECT, COMPLETED),
            NOYO_REVIEW, Set.of(PROCESSING, WAITING_ON_CARRIER, ACTION_REQUIRED, UNABLE_TO_CONNECT, COMPLETED),
            CARRIER_AUTHORIZATION, Set.of(PROCESSING, UNABLE_TO_CONNECT),
            ACTION_REQUIRED, Set.of(PROCESSING),
            UNABLE_TO_CONNECT, Set.of(PROCESSING),
            COMPLETED, Set.of());

    private static final Set<ConnectionStatus> RETRYABLE =
            Set.of(UNABLE_TO_CONNECT, ACTION_REQUIRED, CARRIER_AUTHORIZATION);

    private static final Set<ConnectionStatus> EXPLAINED =
            Set.of(NOYO_REVIEW, ACTION_REQUIRED, WAITING_ON_CARRIER, UNABLE_TO_CONNECT);

    private static final Map<String, ConnectionStatus> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ConnectionStatus::wire, status -> status));

    /** As the API and the events spell it, e.g. {@code waiting_on_carrier}. */
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
    public static ConnectionStatus fromWire(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("not a connection status"));
    }

    /** The status that is spelled so, if there is one. */
    public static Optional<ConnectionStatus> find(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }

    /** The statuses that may follow this one. */
    public Set<ConnectionStatus> next() {
        return EDGES.getOrDefault(this, Set.of());
    }

    /** Whether {@code next} may follow this status. */
    public boolean allows(ConnectionStatus next) {
        return next().contains(next);
    }

    /** Whether a platform may ask to retry from here. */
    public boolean retryable() {
        return RETRYABLE.contains(this);
    }

    /** Whether a setup result may explain this status; in all others it is empty. */
    public boolean explained() {
        return EXPLAINED.contains(this);
    }

    /**
     * The shortest way to {@code goal} over allowed steps, without this status itself.
     *
     * @return the steps in order, ending with the goal; empty if the goal cannot be reached or is this status
     */
    public List<ConnectionStatus> pathTo(ConnectionStatus goal) {
        Map<ConnectionStatus, ConnectionStatus> cameFrom = new HashMap<>();
        Deque<ConnectionStatus> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty() && !cameFrom.containsKey(goal)) {
            ConnectionStatus from = open.remove();
            from.next().stream().sorted().forEach(to -> {
                if (to != this && cameFrom.putIfAbsent(to, from) == null) {
                    open.add(to);
                }
            });
        }
        List<ConnectionStatus> path = new ArrayList<>();
        for (ConnectionStatus step = goal; cameFrom.containsKey(step); step = cameFrom.get(step)) {
            path.add(step);
        }
        Collections.reverse(path);
        return List.copyOf(path);
    }
}
