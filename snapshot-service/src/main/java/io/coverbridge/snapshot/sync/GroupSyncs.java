package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Where the syncs of an organization stand, one per connection. The row is the guard: who works on a sync has it locked. */
@ApplicationScoped
class GroupSyncs {

    private static final String BEGIN = """
            insert into group_syncs (connection_id, organization_id, group_id, carrier_id, sync_id, sequence)
            values ($1, $2, $3, $4, $5, 0)
            on conflict (connection_id) do nothing
            """;

    private static final String LOCK = """
            select group_id, carrier_id, sync_id, sequence, began_at
            from group_syncs
            where organization_id = $1 and connection_id = $2
            for update
            """;

    private static final String OPEN = """
            update group_syncs
            set sync_id = $3, sequence = $4, began_at = $5
            where organization_id = $1 and connection_id = $2
            """;

    private static final String ADVANCE = """
            update group_syncs
            set sync_id = $3, sequence = $4
            where organization_id = $1 and connection_id = $2
            """;

    // What an earlier run has completed stays completed while a later one is under way.
    private static final String COMPLETE = """
            update group_syncs
            set sequence = $3, employees = $4, completed_at = $5
            where organization_id = $1 and connection_id = $2
            """;

    /** Locks the sync of a connection, which may be its first. */
    Uni<Standing> begin(SqlConnection connection, UUID organizationId, GroupSync sync) {
        Uni<Void> begun = Statements.run(
                connection, BEGIN, sync.connectionId(), organizationId, sync.groupId(), sync.carrierId(), sync.id());
        return Statements.firstFailure(Uni.combine()
                .all()
                .unis(begun, lock(connection, organizationId, sync))
                .collectFailures()
                .with((done, standing) -> standing));
    }

    /** Locks the sync of a connection. Fails as rejected if the organization has none. */
    Uni<Standing> lock(SqlConnection connection, UUID organizationId, GroupSync sync) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(organizationId, sync.connectionId()))
                .map(rows -> {
                    RowIterator<Row> row = rows.iterator();
                    if (!row.hasNext()) {
                        throw new RejectedEventException(
                                "the organization has no sync of connection " + sync.connectionId());
                    }
                    return standing(row.next());
                });
    }

    /** A run has begun, at the time of its first event. */
    Uni<Void> open(SqlConnection connection, ReceivedEvent<GroupSync.Plans> event) {
        GroupSync sync = event.data().sync();
        return Statements.run(
                connection,
                OPEN,
                event.organizationId(),
                sync.connectionId(),
                sync.id(),
                event.envelope().sequence(),
                Statements.time(event.envelope().time()));
    }

    Uni<Void> advance(SqlConnection connection, ReceivedEvent<?> event, GroupSync sync) {
        return Statements.run(
                connection,
                ADVANCE,
                event.organizationId(),
                sync.connectionId(),
                sync.id(),
                event.envelope().sequence());
    }

    Uni<Void> complete(SqlConnection connection, ReceivedEvent<GroupSync.Completed> event) {
        return Statements.run(
                connection,
                COMPLETE,
                event.organizationId(),
                event.data().sync().connectionId(),
                event.envelope().sequence(),
                event.data().employees(),
                Statements.time(event.data().completed()));
    }

    private static Standing standing(Row row) {
        OffsetDateTime began = row.getOffsetDateTime("began_at");
        return new Standing(
                row.getUUID("group_id"),
                row.getUUID("carrier_id"),
                row.getUUID("sync_id"),
                row.getLong("sequence"),
                began == null ? Instant.MIN : began.toInstant());
    }
}
