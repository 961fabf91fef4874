package io.coverbridge.snapshot.group;

import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatusChanged;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps the copy of the connections up to date. Each event tells all of it, so that none has to have been seen before. */
@ApplicationScoped
class FollowConnections {

    private static final String FOLLOW = """
            insert into group_connections as known (
                id, organization_id, group_id, carrier_id, carrier_group_id, status, sequence, created_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (id) do update
            set carrier_group_id = excluded.carrier_group_id, status = excluded.status, sequence = excluded.sequence,
                created_at = least(known.created_at, excluded.created_at)
            where known.organization_id = excluded.organization_id and known.sequence < excluded.sequence
            """;

    private final TenantConnections connections;

    FollowConnections(TenantConnections connections) {
        this.connections = connections;
    }

    Uni<Outcome> requested(ReceivedEvent<ConnectionRequested> event) {
        ConnectionRequested told = event.data();
        return follow(
                event,
                told.id(),
                told.groupId(),
                told.carrierId(),
                told.carrierGroupId(),
                told.status().wire(),
                told.created());
    }

    Uni<Outcome> moved(ReceivedEvent<ConnectionStatusChanged> event) {
        ConnectionStatusChanged told = event.data();
        return follow(
                event,
                told.id(),
                told.groupId(),
                told.carrierId(),
                told.carrierGroupId(),
                told.status().wire(),
                told.modified());
    }

    private Uni<Outcome> follow(
            ReceivedEvent<?> event,
            UUID id,
            UUID groupId,
            UUID carrierId,
            String carrierGroupId,
            String status,
            Instant since) {
        UUID organizationId = event.organizationId();
        Tuple values = Tuple.from(new Object[] {
            id,
            organizationId,
            groupId,
            carrierId,
            carrierGroupId,
            status,
            event.envelope().sequence(),
            since.atOffset(ZoneOffset.UTC)
        });
        return connections
                .in(
                        organizationId,
                        connection -> connection.preparedQuery(FOLLOW).execute(values))
                .map(rows -> rows.rowCount() > 0 ? Outcome.APPLIED : Outcome.STALE);
    }
}
