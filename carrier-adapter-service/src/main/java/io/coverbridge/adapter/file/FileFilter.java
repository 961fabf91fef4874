package io.coverbridge.adapter.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which files to list; what is absent lets all pass.
 *
 * @param inReplyTo only answers to this file
 */
record FileFilter(
        @Nullable UUID organizationId,
        @Nullable UUID carrierId,
        @Nullable Direction direction,
        @Nullable ContentKind kind,
        @Nullable FileStatus status,
        @Nullable UUID inReplyTo) {

    /** The same of one organization only. */
    FileFilter of(UUID organization) {
        return new FileFilter(organization, carrierId, direction, kind, status, inReplyTo);
    }

    /** Conditions of a statement, whose values are {@link #values}; only those that are given, so that indexes are used. */
    String where() {
        List<String> conditions = new ArrayList<>();
        given().keySet().forEach(column -> conditions.add(column + " = $" + (conditions.size() + 1)));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Values, in the order of the conditions. */
    List<Object> values() {
        return new ArrayList<>(given().values());
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        put(given, "organization_id", organizationId);
        put(given, "carrier_id", carrierId);
        put(given, "direction", direction == null ? null : direction.wire());
        put(given, "kind", kind == null ? null : kind.wire());
        put(given, "status", status == null ? null : status.wire());
        put(given, "in_reply_to", inReplyTo);
        return given;
    }

    private static void put(Map<String, Object> given, String column, @Nullable Object value) {
        if (value != null) {
            given.put(column, value);
        }
    }
}
