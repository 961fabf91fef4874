package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.database.TenantConnections;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks into the tables of the service under test, as one organization. */
final class Rows {

    private static final List<String> TABLES = List.of(
            "members",
            "member_fingerprints",
            "individual_enrollments",
            "individual_enrollment_terms",
            "member_snapshots",
            "fulfillments",
            "group_enrollments",
            "plans",
            "group_syncs",
            "group_connections",
            "groups",
            "event_log");

    private Rows() {}

    static long count(String statement, UUID organizationId, Object... values) {
        TenantConnections connections =
                Arc.container().instance(TenantConnections.class).get();
        try {
            return VertxContextSupport.subscribeAndAwait(() -> connections.in(
                    organizationId,
                    connection -> connection
                            .preparedQuery(statement)
                            .execute(Tuple.from(values))
                            .map(rows -> rows.iterator().next().getLong(0))));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows each table has, of one organization. */
    static List<String> all(UUID organizationId) {
        List<String> counts = new ArrayList<>();
        for (String table : TABLES) {
            counts.add(table + " "
                    + count(
                            "select coalesce(sum(hashtextextended(t::text, 0)), 0) + count(*) from " + table + " t",
                            organizationId));
        }
        return counts;
    }
}
