package io.coverbridge.kit.scope;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which scope each operation needs: the one place that says so. A resource method without an entry fails the build, and is
 * closed to restricted tokens. The first entry that matches counts; {@code *} stands for one path parameter, {@code **} for
 * whatever follows.
 */
public final class ScopeTable {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<Entry> ENTRIES = List.of(
            open("/auth/public/**"),
            open("/api/v1/organization"),
            connections("/api/v1/carriers/**"),
            connections("/api/v1/groups"),
            connections("/api/v1/groups/*"),
            connections("/api/v1/groups/*/*"),
            connections("/api/v1/groups/*/group_connections/**"),
            connections("/api/v1/groups/*/group_disconnection_requests/**"),
            connections("/api/v1/groups/*/contacts/**"),
            connections("/api/v1/groups/*/locations/**"),
            connections("/api/v1/groups/*/carrier_configurations/**"),
            connections("/api/v1/group_connections/**"),
            connections("/api/v1/group_disconnection_requests/**"),
            connections("/api/v1/*/group_disconnection_requests/**"),
            snapshots("/api/v1/groups/*/employees/**"),
            snapshots("/api/v1/groups/*/dependents/**"),
            snapshots("/api/v1/groups/*/individual_enrollments/**"),
            snapshots("/api/v1/groups/*/group_enrollments/**"),
            snapshots("/api/v1/groups/*/plans/**"),
            snapshots("/api/v1/groups/*/plan_rates/**"),
            snapshots("/api/v1/groups/*/plan_mappings/**"),
            snapshots("/api/v1/groups/*/differences/**"),
            snapshots("/api/v1/groups/*/audit_requests/**"),
            // A dry run takes what the run takes: who prepares snapshots sends them.
            snapshots("/api/v1/groups/*/member_snapshots/**"),
            // A search is a POST for the sake of what it looks for, and changes nothing.
            both("/api/v1/employees/search", Scope.SNAPSHOTS_READ),
            snapshots("/api/v1/employees/**"),
            snapshots("/api/v1/dependents/**"),
            snapshots("/api/v1/individual_enrollments/**"),
            snapshots("/api/v1/group_enrollments/**"),
            snapshots("/api/v1/plans/**"),
            snapshots("/api/v1/differences/**"),
            // A POST because it is noted; what it shows can be read with the same scope.
            both("/api/v1/member_snapshots/*/disclosures", Scope.SNAPSHOTS_READ),
            snapshots("/api/v1/member_snapshots/**"),
            both("/api/v1/webhook_subscriptions/**", Scope.WEBHOOKS_MANAGE),
            both("/api/v1/events/**", Scope.EVENTS_READ),
            both("/api/v1/event_log/**", Scope.EVENTS_READ),
            both("/api/v1/event_statistics/**", Scope.EVENTS_READ),
            both("/api/v1/audit_log/**", Scope.AUDIT_READ),
            both("/api/v1/member_audit_log/**", Scope.AUDIT_READ),
            both("/api/v1/api_keys/**", Scope.KEYS_MANAGE),
            both("/emulator/v1/audit_log/**", Scope.AUDIT_READ),
            both("/emulator/v1/**", Scope.EMULATOR_MANAGE),
            // Whoever makes keys for others, or comes in without one, must not need less than whoever makes them for
            // themselves.
            both("/ops/v1/organizations/**", Scope.KEYS_MANAGE),
            new Entry(segments("/ops/v1/**"), Scope.OPERATIONS_READ, Scope.OPERATIONS_MANAGE));

    private ScopeTable() {}

    /**
     * What an operation needs.
     *
     * @param method HTTP method
     * @param template path of the resource method as its annotations have it, e.g. {@code /api/v1/groups/{group_id}}
     * @return empty if the table does not know the operation
     */
    public static Optional<Need> find(String method, String template) {
        List<String> path = segments(template);
        return ENTRIES.stream()
                .filter(entry -> matches(entry.path(), path))
                .findFirst()
                .map(entry -> new Need(READING.contains(method) ? entry.reading() : entry.writing()));
    }

    /**
     * What a token needs to have.
     *
     * @param scope the scope; null where none is asked for
     */
    public record Need(@Nullable Scope scope) {}

    private record Entry(
            List<String> path,
            @Nullable Scope reading,
            @Nullable Scope writing) {}

    private static Entry open(String path) {
        return new Entry(segments(path), null, null);
    }

    private static Entry both(String path, Scope scope) {
        return new Entry(segments(path), scope, scope);
    }

    private static Entry connections(String path) {
        return new Entry(segments(path), Scope.CONNECTIONS_READ, Scope.CONNECTIONS_WRITE);
    }

    private static Entry snapshots(String path) {
        return new Entry(segments(path), Scope.SNAPSHOTS_READ, Scope.SNAPSHOTS_WRITE);
    }

    private static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> segment.startsWith("{") ? "*" : segment)
                .toList();
    }

    private static boolean matches(List<String> entry, List<String> path) {
        if (entry.get(entry.size() - 1).equals("**")) {
            List<String> start = entry.subList(0, entry.size() - 1);
            return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
        }
        return entry.equals(path);
    }
}
