package io.coverbridge.snapshot.sync;

import io.coverbridge.events.EventJson;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.SyncedLocation;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.books.ConnectionsEnded;
import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a group is built at its carriers. What an event does not tell stays as it is. */
@ApplicationScoped
class GroupStructure implements ConnectionsEnded {

    private static final String CONFIGURATION = """
            insert into group_carrier_configurations as known (
                id, version, organization_id, group_id, carrier_id, connection_id, configuration, created_at, modified_at)
            values ($1, gen_random_uuid(), $2, $3, $4, $5, $6::text::jsonb, $7, $7)
            on conflict (connection_id) do update
            set configuration = excluded.configuration, version = excluded.version, modified_at = excluded.modified_at
            where known.configuration is distinct from excluded.configuration
            """;

    private static final String LOCATIONS = """
            insert into group_locations as known (
                id, version, organization_id, group_id, carrier_id, connection_id, display_name, address, created_at,
                modified_at)
            select told.id, gen_random_uuid(), $1, $2, $3, $4, told.display_name, told.address, $5, $5
            from jsonb_to_recordset($6::text::jsonb) as told (id uuid, display_name text, address jsonb)
            on conflict (id) do update
            set group_id = excluded.group_id, connection_id = excluded.connection_id,
                display_name = excluded.display_name, address = excluded.address, version = excluded.version,
                modified_at = excluded.modified_at
            where known.organization_id = excluded.organization_id
                and (known.group_id, known.connection_id, known.display_name, known.address)
                is distinct from (excluded.group_id, excluded.connection_id, excluded.display_name, excluded.address)
            """;

    private static final String VANISHED =
            "delete from group_locations where organization_id = $1 and connection_id = $2 and not id = any ($3)";

    private static final String OVER = """
            update group_carrier_configurations
            set effective_end_date = $3, version = gen_random_uuid(), modified_at = $4
            where organization_id = $1 and connection_id = any ($2) and effective_end_date is distinct from $3
            """;

    private final Clock clock;

    GroupStructure(Clock clock) {
        this.clock = clock;
    }

    /** Makes what was told through a connection so. */
    Uni<Void> load(SqlConnection connection, UUID organizationId, GroupSync.Plans told) {
        GroupSync sync = told.sync();
        OffsetDateTime now = Statements.time(clock.instant());
        List<Uni<?>> writes = new ArrayList<>();
        if (told.accountStructure() != null) {
            writes.add(Statements.run(
                    connection,
                    CONFIGURATION,
                    Ids.next(),
                    organizationId,
                    sync.groupId(),
                    sync.carrierId(),
                    sync.connectionId(),
                    EventJson.mapper().valueToTree(told.accountStructure()).toString(),
                    now));
        }
        List<SyncedLocation> locations = told.locations();
        if (locations != null) {
            UUID[] ids = locations.stream().map(SyncedLocation::id).toArray(UUID[]::new);
            writes.add(Statements.run(
                    connection,
                    LOCATIONS,
                    organizationId,
                    sync.groupId(),
                    sync.carrierId(),
                    sync.connectionId(),
                    now,
                    EventJson.mapper().valueToTree(locations).toString()));
            writes.add(Statements.run(connection, VANISHED, organizationId, sync.connectionId(), ids));
        }
        return writes.isEmpty() ? Uni.createFrom().voidItem() : Statements.together(writes);
    }

    @Override
    public Uni<Void> ended(
            SqlConnection connection,
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            List<UUID> connectionIds,
            @Nullable LocalDate lastDay) {
        LocalDate last = lastDay == null ? LocalDate.now(clock).minusDays(1) : lastDay;
        return Statements.run(
                connection,
                OVER,
                organizationId,
                connectionIds.toArray(UUID[]::new),
                last,
                Statements.time(clock.instant()));
    }
}
