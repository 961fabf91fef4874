package io.coverbridge.snapshot.membersnapshot;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The snapshots of an organization, each with the parts of its carriers. */
@ApplicationScoped
class Snapshots {

    private static final String SELECT = """
            select snapshot.id, snapshot.version, snapshot.organization_id, snapshot.group_id, snapshot.employee_id,
                snapshot.number, snapshot.status, snapshot.replaced_by,
                snapshot.created_members::text as created_members, snapshot.warnings, snapshot.sequence,
                snapshot.created_at, snapshot.modified_at,
                part.id as part_id, part.carrier_id, part.number as part_number, part.status as part_status,
                part.errors, part.awaits_connection, part.awaits_answer, part.withdrawal,
                part.sealed_instruction is not null as instructed,
                part.sequence as part_sequence, part.carrier_sequence, part.attempts
            from member_snapshots snapshot
            left join fulfillments part on part.snapshot_id = snapshot.id
            where snapshot.organization_id = $1 and %s
            order by part.position
            """;

    private static final String ONE = SELECT.formatted("snapshot.id = $2");

    private static final String UNFINISHED =
            SELECT.formatted("snapshot.employee_id = $2 and snapshot.status in ('submitted', 'processing')");

    private static final String OF_FULFILLMENT = SELECT.formatted(
            "snapshot.id = (select snapshot_id from fulfillments where id = $2 and organization_id = $1)");

    private static final String DOCUMENT = "select sealed from member_snapshots where organization_id = $1 and id = $2";

    private static final String INSTRUCTIONS = """
            select id, sealed_instruction from fulfillments
            where organization_id = $1 and snapshot_id = $2 and sealed_instruction is not null
            order by position
            """;

    /** What came to the carrier although it had been taken back, and that nothing has overruled since. */
    private static final String DELIVERED_TOO_LATE = """
            select id, sealed_instruction from fulfillments
            where organization_id = $1 and employee_id = $2 and carrier_id = $3 and withdrawal = 'too_late'
                and number > coalesce(
                    (select max(number) from fulfillments
                     where organization_id = $1 and employee_id = $2 and carrier_id = $3 and status = 'sent'), 0)
            order by number
            limit 100
            """;

    private static final String INSERT = """
            insert into member_snapshots (
                id, version, organization_id, group_id, employee_id, number, status, replaced_by, sealed,
                created_members, warnings, sequence, created_at, modified_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text::jsonb, $11, $12, $13, $14)
            """;

    private static final String UPDATE = """
            update member_snapshots
            set version = $3, status = $4, replaced_by = $5, sequence = $6, modified_at = $7
            where organization_id = $1 and id = $2
            """;

    private static final String INSERT_PART = """
            insert into fulfillments (
                id, organization_id, group_id, employee_id, snapshot_id, carrier_id, number, status, errors,
                awaits_connection, awaits_answer, sealed_instruction, sequence, carrier_sequence, attempts, position,
                created_at, modified_at, status_since)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $17)
            """;

    private static final String UPDATE_PART = """
            update fulfillments
            set status = $3, errors = $4, awaits_connection = $5, awaits_answer = $6, withdrawal = $7, sequence = $8,
                carrier_sequence = $9, attempts = $10, sealed_instruction = coalesce($11, sealed_instruction),
                modified_at = $12,
                status_since = case when status = $3 then coalesce(status_since, modified_at) else $12 end
            where organization_id = $1 and id = $2
            """;

    /** The snapshot; empty if the organization has none with this id. */
    Uni<Optional<SnapshotRecord>> find(SqlConnection connection, UUID organizationId, UUID id) {
        return read(connection, ONE, organizationId, id);
    }

    /** The snapshot of the employee that is under way; there is at most one. */
    Uni<Optional<SnapshotRecord>> unfinished(SqlConnection connection, UUID organizationId, UUID employeeId) {
        return read(connection, UNFINISHED, organizationId, employeeId);
    }

    /** The snapshot that has this carrier's part. */
    Uni<Optional<SnapshotRecord>> ofFulfillment(SqlConnection connection, UUID organizationId, UUID fulfillmentId) {
        return read(connection, OF_FULFILLMENT, organizationId, fulfillmentId);
    }

    /** The sealed document of a snapshot that there is. */
    Uni<byte[]> document(SqlConnection connection, UUID organizationId, UUID id) {
        return connection
                .preparedQuery(DOCUMENT)
                .execute(Tuple.of(organizationId, id))
                .map(rows -> requireNonNull(rows.iterator().next().getBuffer("sealed"))
                        .getBytes());
    }

    /** The sealed instructions of a snapshot, by the part that each is for. */
    Uni<Map<UUID, byte[]>> instructions(SqlConnection connection, UUID organizationId, UUID id) {
        return connection
                .preparedQuery(INSTRUCTIONS)
                .execute(Tuple.of(organizationId, id))
                .map(Snapshots::byPart);
    }

    /**
     * Sealed instructions that the carrier has although they were taken back, by the part that each is for: those after the
     * last one that was not.
     */
    Uni<Map<UUID, byte[]>> deliveredTooLate(
            SqlConnection connection, UUID organizationId, UUID employeeId, UUID carrierId) {
        return connection
                .preparedQuery(DELIVERED_TOO_LATE)
                .execute(Tuple.of(organizationId, employeeId, carrierId))
                .map(Snapshots::byPart);
    }

    /** Adds a snapshot with its document, without its parts. */
    Uni<Void> add(SqlConnection connection, SnapshotRecord snapshot, byte[] sealedDocument) {
        return Statements.run(
                connection,
                INSERT,
                snapshot.id(),
                snapshot.version(),
                snapshot.organizationId(),
                snapshot.groupId(),
                snapshot.employeeId(),
                snapshot.number(),
                snapshot.status().wire(),
                snapshot.replacedBy(),
                Statements.bytes(sealedDocument),
                SnapshotRows.json(snapshot.createdMembers()),
                snapshot.warnings().toArray(String[]::new),
                snapshot.sequence(),
                Statements.time(snapshot.created()),
                Statements.time(snapshot.modified()));
    }

    /** Adds the parts of a snapshot, with the sealed instructions of those that have one. */
    Uni<Void> addParts(SqlConnection connection, SnapshotRecord snapshot, Map<UUID, byte[]> instructions) {
        List<Fulfillment> parts = snapshot.fulfillments();
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(INSERT_PART)
                .executeBatch(parts.stream()
                        .map(part -> row(snapshot, part, parts.indexOf(part), instructions.get(part.id())))
                        .toList())
                .replaceWithVoid();
    }

    /** Writes where a snapshot stands. */
    Uni<Void> update(SqlConnection connection, SnapshotRecord snapshot) {
        return Statements.run(
                connection,
                UPDATE,
                snapshot.organizationId(),
                snapshot.id(),
                snapshot.version(),
                snapshot.status().wire(),
                snapshot.replacedBy(),
                snapshot.sequence(),
                Statements.time(snapshot.modified()));
    }

    /** Writes where parts of a snapshot stand, with the sealed instructions of those that now have one. */
    Uni<Void> updateParts(
            SqlConnection connection,
            SnapshotRecord snapshot,
            List<Fulfillment> parts,
            Map<UUID, byte[]> instructions) {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(UPDATE_PART)
                .executeBatch(parts.stream()
                        .map(part -> Statements.tuple(
                                snapshot.organizationId(),
                                part.id(),
                                part.status().wire(),
                                part.errors().toArray(String[]::new),
                                part.waiting() == Waiting.CONNECTION,
                                part.waiting() == Waiting.ANSWER,
                                column(part.withdrawal()),
                                part.sequence(),
                                part.carrierSequence(),
                                part.attempts(),
                                Statements.bytes(instructions.get(part.id())),
                                Statements.time(snapshot.modified())))
                        .toList())
                .replaceWithVoid();
    }

    private static Tuple row(SnapshotRecord snapshot, Fulfillment part, int position, byte @Nullable [] instruction) {
        return Statements.tuple(
                part.id(),
                snapshot.organizationId(),
                snapshot.groupId(),
                snapshot.employeeId(),
                snapshot.id(),
                part.carrierId(),
                part.number(),
                part.status().wire(),
                part.errors().toArray(String[]::new),
                part.waiting() == Waiting.CONNECTION,
                part.waiting() == Waiting.ANSWER,
                Statements.bytes(instruction),
                part.sequence(),
                part.carrierSequence(),
                part.attempts(),
                position,
                Statements.time(snapshot.created()));
    }

    private static Map<UUID, byte[]> byPart(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(toMap(
                        row -> row.getUUID("id"),
                        row -> row.getBuffer("sealed_instruction").getBytes()));
    }

    private static @Nullable String column(@Nullable Withdrawal withdrawal) {
        return withdrawal == null ? null : withdrawal.column();
    }

    private static Uni<Optional<SnapshotRecord>> read(
            SqlConnection connection, String statement, UUID organizationId, UUID id) {
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(organizationId, id))
                .map(SnapshotRows::read);
    }
}
