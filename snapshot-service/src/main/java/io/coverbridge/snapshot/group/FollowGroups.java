package io.coverbridge.snapshot.group;

import io.coverbridge.events.GroupEvent;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.UUID;

/** Keeps the copy of the groups up to date. */
@ApplicationScoped
class FollowGroups {

    private static final String FOLLOW = """
            insert into groups as known (id, organization_id, sequence, created_at)
            values ($1, $2, $3, $4)
            on conflict (id) do update
            set sequence = excluded.sequence, created_at = excluded.created_at
            where known.organization_id = excluded.organization_id and known.sequence < excluded.sequence
            """;

    private final TenantConnections connections;

    FollowGroups(TenantConnections connections) {
        this.connections = connections;
    }

    Uni<Outcome> apply(ReceivedEvent<GroupEvent> event) {
        UUID organizationId = event.organizationId();
        Tuple values = Tuple.of(
                event.data().id(),
                organizationId,
                event.envelope().sequence(),
                event.data().created().atOffset(ZoneOffset.UTC));
        return connections
                .in(
                        organizationId,
                        connection -> connection.preparedQuery(FOLLOW).execute(values))
                .map(rows -> rows.rowCount() > 0 ? Outcome.APPLIED : Outcome.STALE);
    }
}
