package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a webhook subscription is, and the only steps it may take. */
public enum WebhookStatus {
    /** Events are delivered. */
    ACTIVE,
    /** Events are delivered, a few at a time; attempts have failed for a while. */
    UNHEALTHY,
    /** Given up: nothing is delivered until its owner makes it active again. */
    FAILED,
    /** Its owner wants nothing delivered. */
    DISABLED;

    private static final Map<WebhookStatus, Set<WebhookStatus>> EDGES = Map.of(
            ACTIVE, Set.of(UNHEALTHY, FAILED, DISABLED),
            UNHEALTHY, Set.of(ACTIVE, FAILED, DISABLED),
            FAILED, Set.of(ACTIVE, DISABLED),
            DISABLED, Set.of(ACTIVE));

    private static final Map<String, WebhookStatus> BY_WIRE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(WebhookStatus::wire, status -> status));

    /** As the API and the events spell it, e.g. {@code unhealthy}. */
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
    public static WebhookStatus fromWire(String wire) {
        return find(wire).orElseThrow(() -> new IllegalArgumentException("not a webhook status"));
    }

    /** The status that is spelled so, if there is one. */
    public static Optional<WebhookStatus> find(String wire) {
        return Optional.ofNullable(BY_WIRE.get(wire));
    }

    /** Whether {@code next} may follow this status. */
    public boolean allows(WebhookStatus next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether events are delivered. */
    public boolean delivers() {
        return this == ACTIVE || this == UNHEALTHY;
    }
}
