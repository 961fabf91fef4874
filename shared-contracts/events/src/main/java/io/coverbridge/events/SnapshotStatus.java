package io.coverbridge.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a member snapshot stands, and the only steps it may take. */
public enum SnapshotStatus {
    /** Received. */
    SUBMITTED,
    /** At least one carrier has yet to be done with it. */
    PROCESSING,
    /** Every carrier has it, or had nothing to do. */
    COMPLETED,
    /** No carrier could be sent anything. */
    CANCELED,
    /** A later snapshot of the same employee arrived before this one was completed. */
    REPLACED;

    private static final Map<SnapshotStatus, Set<SnapshotStatus>> EDGES = Map.of(
            SUBMITTED, Set.of(PROCESSING, COMPLETED, CANCELED, REPLACED),
            PROCESSING, Set.of(COMPLETED, CANCELED, REPLACED),
            COMPLETED, Set.of(),
            CANCELED, Set.of(),
            REPLACED, Set.of());

    /** As the API and the events spell it. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that is spelled so, if there is one. */
    public static Optional<SnapshotStatus> find(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }

    /** Whether {@code next} may follow this status. */
    public boolean allows(SnapshotStatus next) {
        return EDGES.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether nothing follows. */
    public boolean isFinal() {
        return EDGES.getOrDefault(this, Set.of()).isEmpty();
    }
}
