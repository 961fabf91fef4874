package io.coverbridge.snapshot.membersnapshot;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What has been posted for each employee so far. */
@ApplicationScoped
class Standings {

    private static final String LOCK = """
            select id from members where organization_id = $1 and id = $2 and individual_type = 'employee'
            for no key update
            """;

    private static final String COUNT = "select snapshots from members where organization_id = $1 and id = $2";

    private static final String CARRIERS = """
            select carrier_id, max(number) as number, coalesce(bool_or(withdrawal = 'asked'), false) as asked
            from fulfillments
            where organization_id = $1 and employee_id = $2
            group by carrier_id
            order by carrier_id
            """;

    private static final String SET_COUNT = "update members set snapshots = $3 where organization_id = $1 and id = $2";

    private static final String SUPERSEDE = """
            update fulfillments set superseded = true
            where organization_id = $1 and employee_id = $2 and snapshot_id <> $3 and status = 'invalid' and not superseded
            """;

    private final Snapshots snapshots;

    Standings(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * Waits until no other transaction works on what is posted for the employee; ids of nobody wait for nothing. Always
     * the first lock on rows that a transaction takes.
     */
    Uni<Void> lock(SqlConnection connection, UUID organizationId, UUID employeeId) {
        return Statements.run(connection, LOCK, organizationId, employeeId);
    }

    /** Of an employee that there is. */
    Uni<Standing> read(SqlConnection connection, UUID organizationId, UUID employeeId) {
        return Uni.combine()
                .all()
                .unis(
                        connection
                                .preparedQuery(COUNT)
                                .execute(Tuple.of(organizationId, employeeId))
                                .map(rows -> rows.iterator().next().getLong("snapshots")),
                        connection.preparedQuery(CARRIERS).execute(Tuple.of(organizationId, employeeId)),
                        snapshots.unfinished(connection, organizationId, employeeId))
                .collectFailures()
                .with((count, carriers, unfinished) ->
                        new Standing(count, numbers(carriers), asked(carriers), unfinished));
    }

    /** Counts a snapshot. */
    Uni<Void> count(SqlConnection connection, SnapshotRecord snapshot) {
        return Statements.run(
                connection, SET_COUNT, snapshot.organizationId(), snapshot.employeeId(), snapshot.number());
    }

    /** What carriers refused of the employee's earlier snapshots is nothing to look at any more. */
    Uni<Void> supersede(SqlConnection connection, SnapshotRecord snapshot) {
        return snapshot.number() == 1
                ? Uni.createFrom().voidItem()
                : Statements.run(
                        connection, SUPERSEDE, snapshot.organizationId(), snapshot.employeeId(), snapshot.id());
    }

    private static Map<UUID, Integer> numbers(RowSet<Row> carriers) {
        return StreamSupport.stream(carriers.spliterator(), false)
                .collect(toMap(row -> row.getUUID("carrier_id"), row -> row.getInteger("number")));
    }

    private static Set<UUID> asked(RowSet<Row> carriers) {
        return StreamSupport.stream(carriers.spliterator(), false)
                .filter(row -> row.getBoolean("asked"))
                .map(row -> row.getUUID("carrier_id"))
                .collect(toSet());
    }
}
