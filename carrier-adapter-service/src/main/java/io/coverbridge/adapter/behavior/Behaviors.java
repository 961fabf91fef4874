package io.coverbridge.adapter.behavior;

import io.coverbridge.events.EventData;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How carriers behave towards each organization; what nobody has said is {@link Behavior#USUAL}. */
@ApplicationScoped
public class Behaviors {

    private static final String READ = """
            select cast(behavior as text) as behavior from carrier_behaviors
            where organization_id = $1 and carrier_id = $2
            """;

    private static final String ALL = """
            select carrier_id, cast(behavior as text) as behavior from carrier_behaviors
            where organization_id = $1
            order by carrier_id
            limit $2
            """;
    private static final int MOST = 1_000;

    private static final String WRITE = """
            insert into carrier_behaviors (organization_id, carrier_id, behavior, modified)
            values ($1, $2, cast(cast($3 as text) as jsonb), now())
            on conflict (organization_id, carrier_id)
            do update set behavior = excluded.behavior, modified = excluded.modified
            """;

    private static final String FORGET = "delete from carrier_behaviors where organization_id = $1";

    private final TenantConnections connections;

    Behaviors(TenantConnections connections) {
        this.connections = connections;
    }

    /** How a carrier behaves towards an organization. */
    public Uni<Behavior> of(UUID organizationId, UUID carrierId) {
        return connections.in(organizationId, connection -> of(connection, organizationId, carrierId));
    }

    /** The same on a connection that works for the organization. */
    public Uni<Behavior> of(SqlConnection connection, UUID organizationId, UUID carrierId) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(organizationId, carrierId))
                .map(rows -> rows.size() == 0
                        ? Behavior.USUAL
                        : read(rows.iterator().next().getString("behavior")));
    }

    /** How carriers behave of which somebody has said so, by the carrier's id. */
    public Uni<Map<UUID, Behavior>> all(UUID organizationId) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(ALL)
                        .execute(Tuple.of(organizationId, MOST))
                        .map(Behaviors::read));
    }

    /** Says how a carrier behaves from now on. */
    public Uni<Void> set(UUID organizationId, UUID carrierId, Behavior behavior) {
        String json = new String(EventData.write(behavior), StandardCharsets.UTF_8);
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(WRITE)
                        .execute(Tuple.of(organizationId, carrierId, json))
                        .replaceWithVoid());
    }

    /** Every carrier behaves as usual again. */
    public Uni<Void> forget(UUID organizationId) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(organizationId))
                        .replaceWithVoid());
    }

    private static Map<UUID, Behavior> read(RowSet<Row> rows) {
        Map<UUID, Behavior> behaviors = new LinkedHashMap<>();
        rows.forEach(row -> behaviors.put(row.getUUID("carrier_id"), read(row.getString("behavior"))));
        return behaviors;
    }

    private static Behavior read(String json) {
        return EventData.read(Behavior.class, json.getBytes(StandardCharsets.UTF_8));
    }
}
