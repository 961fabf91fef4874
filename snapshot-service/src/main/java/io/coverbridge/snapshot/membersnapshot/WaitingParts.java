package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.books.MemberBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The parts of snapshots that wait for a connection. */
@ApplicationScoped
class WaitingParts {

    /** Most parts in one batch. */
    static final int BATCH = 500;

    private static final String WAITING = """
            select part.id, part.employee_id
            from fulfillments part
            join member_snapshots snapshot on snapshot.id = part.snapshot_id
            where part.organization_id = $1 and part.group_id = $2 and part.carrier_id = $3 and part.awaits_connection
                and snapshot.status in ('submitted', 'processing') and part.id > $4
            order by part.id
            limit %d
            """.formatted(BATCH);

    /** One, because one snapshot of an employee is alive. */
    private static final String FOR_ANSWER = """
            select part.id, part.employee_id
            from fulfillments part
            join member_snapshots snapshot on snapshot.id = part.snapshot_id
            where part.organization_id = $1 and part.employee_id = $2 and part.carrier_id = $3 and part.awaits_answer
                and snapshot.status in ('submitted', 'processing')
                and not exists (
                    select from fulfillments older
                    where older.organization_id = $1 and older.employee_id = $2 and older.carrier_id = $3
                        and older.withdrawal = 'asked')
            order by part.id
            limit 1
            """;

    private final MemberBook members;

    WaitingParts(MemberBook members) {
        this.members = members;
    }

    /**
     * Parts after this one, by id. A snapshot that is being taken in while the connection is completed has not seen that,
     * so it is waited for.
     */
    Uni<List<WaitingPart>> after(
            SqlConnection connection, UUID organizationId, UUID groupId, UUID carrierId, UUID last) {
        return Uni.combine()
                .all()
                .unis(
                        members.lockGroup(connection, groupId),
                        connection
                                .preparedQuery(WAITING)
                                .execute(Tuple.of(organizationId, groupId, carrierId, last))
                                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> new WaitingPart(row.getUUID("id"), row.getUUID("employee_id")))
                                        .toList()))
                .collectFailures()
                .with((alone, parts) -> parts);
    }

    /** The part that waits to know what its carrier has, if that is known now. */
    Uni<Optional<WaitingPart>> forAnswer(
            SqlConnection connection, UUID organizationId, UUID employeeId, UUID carrierId) {
        return connection
                .preparedQuery(FOR_ANSWER)
                .execute(Tuple.of(organizationId, employeeId, carrierId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new WaitingPart(row.getUUID("id"), row.getUUID("employee_id")))
                        .findFirst());
    }
}
