package io.coverbridge.snapshot.sync;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what snapshots have done for families at a carrier. */
@ApplicationScoped
class FamilyStates {

    // A part that waits for its connection has no instruction: it waits for just this.
    private static final String READ = """
            select m.id, part.under_way, part.instructed, part.ended_at, part.spoken,
                array(
                    select told.id from members told
                    where told.organization_id = $1 and told.employee_id = m.id and told.snapshot_number > 0
                ) as told_members
            from members m
            cross join lateral (
                select
                    coalesce(bool_or(f.status in ('processing', 'valid', 'scheduled') or f.withdrawal = 'asked')
                        filter (where f.sealed_instruction is not null), false) as under_way,
                    coalesce(max(f.number) filter (where f.sealed_instruction is not null), 0) as instructed,
                    max(f.modified_at) filter (where f.sealed_instruction is not null) as ended_at,
                    coalesce(bool_or(f.status in ('sent', 'no_changes')
                        or f.status = 'invalid' and f.sealed_instruction is not null), false) as spoken
                from fulfillments f
                where f.organization_id = $1 and f.employee_id = m.id and f.carrier_id = $2
            ) part
            where m.organization_id = $1 and m.id = any ($3)
            order by m.id
            """;

    /** By employee. */
    Uni<Map<UUID, FamilyState>> read(
            SqlConnection connection, UUID organizationId, UUID carrierId, Collection<UUID> employees) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(organizationId, carrierId, employees.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, FamilyState> states = new HashMap<>();
                    rows.forEach(row -> states.put(row.getUUID("id"), state(row)));
                    return states;
                });
    }

    private static FamilyState state(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new FamilyState(
                row.getBoolean("under_way"),
                row.getInteger("instructed"),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("spoken"),
                Set.of(row.getArrayOfUUIDs("told_members")));
    }
}
