package io.coverbridge.snapshot.sync;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads when groups were brought over. */
@ApplicationScoped
class ReadSyncs {

    /** More carriers than a group has. */
    private static final int MOST_CARRIERS = 1_000;

    private static final String LATEST = """
            select carrier_id, max(completed_at) as completed_at
            from group_syncs
            where organization_id = $1 and group_id = $2 and completed_at is not null
                and ($3::uuid is null or carrier_id = $3) and ($4::timestamptz is null or completed_at < $4)
            group by carrier_id
            order by completed_at desc, carrier_id
            limit %d
            """.formatted(MOST_CARRIERS);

    private final KnownGroups groups;
    private final TenantConnections connections;

    ReadSyncs(KnownGroups groups, TenantConnections connections) {
        this.groups = groups;
        this.connections = connections;
    }

    /**
     * The newest of all carriers, or of one.
     *
     * @param carrierId null for all
     */
    Uni<SyncResponse> latest(UUID organizationId, UUID groupId, @Nullable UUID carrierId) {
        return groups.require(organizationId, groupId)
                .flatMap(created -> read(organizationId, groupId, carrierId, null)
                        .map(syncs -> syncs.isEmpty() ? new SyncResponse(groupId, List.of(), created) : syncs.get(0)));
    }

    /**
     * The newest of each carrier, newest first.
     *
     * @param date null for today
     */
    Uni<List<SyncResponse>> ofEachCarrier(UUID organizationId, UUID groupId, @Nullable LocalDate date) {
        return groups.require(organizationId, groupId).chain(() -> read(organizationId, groupId, null, date));
    }

    private Uni<List<SyncResponse>> read(
            UUID organizationId, UUID groupId, @Nullable UUID carrierId, @Nullable LocalDate date) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(LATEST)
                        .execute(Statements.tuple(
                                organizationId,
                                groupId,
                                carrierId,
                                date == null
                                        ? null
                                        : date.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC)))
                        .map(rows -> {
                            List<SyncResponse> syncs = new ArrayList<>();
                            rows.forEach(row -> syncs.add(sync(groupId, row)));
                            return syncs;
                        }));
    }

    private static SyncResponse sync(UUID groupId, Row row) {
        return new SyncResponse(
                groupId,
                List.of(row.getUUID("carrier_id")),
                row.getOffsetDateTime("completed_at").toInstant());
    }
}
