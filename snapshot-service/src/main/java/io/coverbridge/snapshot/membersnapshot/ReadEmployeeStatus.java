package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.membersnapshot.EmployeeStatusResponse.AtCarrier;
import io.coverbridge.snapshot.membersnapshot.EmployeeStatusResponse.Change;
import io.coverbridge.snapshot.membersnapshot.EmployeeStatusResponse.Word;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells where a family stands at each carrier. */
@ApplicationScoped
class ReadEmployeeStatus {

    private static final String STATUS = """
            select carrier.carrier_id, pending.snapshot_id as pending_id, pending.status as pending_status,
                latest.snapshot_id as latest_id, latest.status as latest_status, latest.errors as latest_errors
            from (
                select carrier_id from fulfillments
                where organization_id = $1 and employee_id = $2 and status <> 'replaced'
                union
                select carrier_id from individual_enrollments where organization_id = $1 and employee_id = $2
            ) carrier
            left join lateral (
                select part.snapshot_id, snapshot.status
                from fulfillments part
                join member_snapshots snapshot on snapshot.id = part.snapshot_id
                where part.employee_id = $2 and part.carrier_id = carrier.carrier_id
                    and part.status in ('processing', 'valid', 'scheduled')
                order by part.number desc
                limit 1
            ) pending on true
            left join lateral (
                select part.snapshot_id, part.status, part.errors
                from fulfillments part
                where part.employee_id = $2 and part.carrier_id = carrier.carrier_id
                    and part.status in ('sent', 'no_changes', 'invalid')
                order by part.number desc
                limit 1
            ) latest on true
            order by carrier.carrier_id
            """;

    private final TenantConnections connections;
    private final Employees employees;

    ReadEmployeeStatus(TenantConnections connections, Employees employees) {
        this.connections = connections;
        this.employees = employees;
    }

    /** Fails with 404 if there is no such employee. */
    Uni<EmployeeStatusResponse> read(UUID organizationId, UUID employeeId) {
        return connections.in(
                organizationId,
                connection -> employees
                        .groupOf(connection, organizationId, employeeId)
                        .chain(group -> connection
                                .preparedQuery(STATUS)
                                .execute(Tuple.of(organizationId, employeeId))
                                .map(rows -> new EmployeeStatusResponse(StreamSupport.stream(rows.spliterator(), false)
                                        .map(ReadEmployeeStatus::atCarrier)
                                        .toList()))));
    }

    private static AtCarrier atCarrier(Row row) {
        Change pending = pending(row);
        Change latest = latest(row);
        Word word = pending != null
                ? Word.PENDING_CHANGES
                : latest != null && latest.error() != null ? Word.UNABLE_TO_FULFILL : Word.STABLE;
        return new AtCarrier(row.getUUID("carrier_id"), word, pending == null ? List.of() : List.of(pending), latest);
    }

    private static @Nullable Change pending(Row row) {
        UUID id = row.getUUID("pending_id");
        return id == null ? null : Change.of(id, row.getString("pending_status"), null);
    }

    private static @Nullable Change latest(Row row) {
        UUID id = row.getUUID("latest_id");
        if (id == null) {
            return null;
        }
        return FulfillmentStatus.INVALID.wire().equals(row.getString("latest_status"))
                ? Change.of(id, "failed", String.join("; ", row.getArrayOfStrings("latest_errors")))
                : Change.of(id, "completed", null);
    }
}
