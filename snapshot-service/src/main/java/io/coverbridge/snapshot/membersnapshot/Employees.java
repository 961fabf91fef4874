package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The employees of an organization, as far as snapshots care. */
@ApplicationScoped
class Employees {

    /** As errors name one. */
    static final String MODEL = "Employee";

    private static final String GROUP = """
            select group_id from members where organization_id = $1 and id = $2 and individual_type = 'employee'
            """;

    /** The group of an employee; fails with 404 if the organization has no such employee. */
    Uni<UUID> groupOf(SqlConnection connection, UUID organizationId, UUID employeeId) {
        return connection
                .preparedQuery(GROUP)
                .execute(Tuple.of(organizationId, employeeId))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw ApiException.notFound(MODEL, employeeId);
                    }
                    return rows.iterator().next().getUUID("group_id");
                });
    }
}
