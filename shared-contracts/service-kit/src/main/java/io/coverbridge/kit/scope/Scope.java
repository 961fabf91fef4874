package io.coverbridge.kit.scope;

import java.util.Arrays;
import java.util.Optional;

/** A class of endpoints that a key can be restricted to. A scope narrows what the roles of a key allow, never widens it. */
public enum Scope {
    /** Carriers, groups with their contacts, locations and configurations, connections, disconnections. */
    CONNECTIONS_READ("connections:read"),
    CONNECTIONS_WRITE("connections:write"),
    /** Members, enrollments, plans, snapshots, differences and syncs. */
    SNAPSHOTS_READ("snapshots:read"),
    SNAPSHOTS_WRITE("snapshots:write"),
    WEBHOOKS_MANAGE("webhooks:manage"),
    /** The stream of events and its log. */
    EVENTS_READ("events:read"),
    /** Who changed what. */
    AUDIT_READ("audit:read"),
    KEYS_MANAGE("keys:manage"),
    EMULATOR_MANAGE("emulator:manage"),
    /** What operators see. */
    OPERATIONS_READ("operations:read"),
    /** What operators do. */
    OPERATIONS_MANAGE("operations:manage");

    private final String wire;

    Scope(String wire) {
        this.wire = wire;
    }

    /** The word in tokens and in the API. */
    public String wire() {
        return wire;
    }

    /** The scope of a word; empty if there is none. */
    public static Optional<Scope> find(String word) {
        return Arrays.stream(values()).filter(scope -> scope.wire.equals(word)).findFirst();
    }
}
