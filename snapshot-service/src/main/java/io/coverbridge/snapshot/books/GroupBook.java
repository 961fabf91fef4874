package io.coverbridge.snapshot.books;

import io.coverbridge.snapshot.decision.GroupFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;

/** What is known of a group: its connections, plans and carriers. */
@ApplicationScoped
public class GroupBook {

    // One statement, because it is part of every decision. Changes can be sent once the carrier's own state has been
    // loaded: a decision before that would compare with empty books, so until then the connection is under way.
    static final String READ = Statements.compact("""
            select json_build_object(
                'group_id', g.id,
                'carriers', coalesce((
                    select json_object_agg(c.id, json_build_object(
                        'id', c.id,
                        'display_name', c.display_name,
                        'lines_of_coverage', c.lines_of_coverage,
                        'event_required', c.event_required,
                        'cobra_supported', c.cobra_supported,
                        'volume_step', c.volume_step))
                    from carriers c
                    where c.id = any ($3)
                        or c.id in (select carrier_id from group_connections where organization_id = $1 and group_id = $2)
                        or c.id in (select carrier_id from group_enrollments where organization_id = $1 and group_id = $2)
                ), '{}'),
                'connections', coalesce((
                    select json_object_agg(best.carrier_id, json_build_object(
                        'id', best.id,
                        'carrier_group_id', best.carrier_group_id,
                        'state', case
                            when best.loaded then 'CONNECTED'
                            when best.status = 'unable_to_connect' then 'FAILED'
                            else 'UNDER_WAY'
                        end))
                    from (
                        select distinct on (c.carrier_id)
                            c.id, c.carrier_id, c.carrier_group_id, c.status, s.completed_at is not null as loaded
                        from group_connections c
                        left join group_syncs s on s.connection_id = c.id
                        where c.organization_id = $1 and c.group_id = $2 and c.disconnected_at is null
                        order by c.carrier_id, loaded desc, c.status = 'completed' desc, c.created_at desc, c.id desc
                    ) best
                ), '{}'),
                'plans', coalesce((
                    select json_agg(json_build_object(
                        'id', p.id,
                        'carrier_id', p.carrier_id,
                        'line_of_coverage', p.line_of_coverage,
                        'name', p.name,
                        'effective_start_date', p.effective_start_date,
                        'effective_end_date', p.effective_end_date,
                        'plan_type', p.plan_type,
                        'eligible_member_types', p.eligible_member_types) order by p.created_at, p.id)
                    from plans p
                    where p.organization_id = $1 and p.group_id = $2 and not exists (
                        select from group_connections c where c.id = p.connection_id and c.disconnected_at is not null)
                ), '[]'),
                'plan_mappings', coalesce((
                    select json_object_agg(m.normalized_name, m.plan_id)
                    from plan_mappings m
                    where m.organization_id = $1 and m.group_id = $2
                ), '{}'))::text as facts
            from groups g
            where g.organization_id = $1 and g.id = $2
            """);

    /**
     * What a decision has to know of the group, in one statement.
     *
     * @param connection within a transaction of the organization
     * @param carrierIds carriers of the document; those that the group is connected to or has plans of come by themselves
     * @return empty if the organization has no such group
     */
    public Uni<Optional<GroupFacts>> read(
            SqlConnection connection, UUID organizationId, UUID groupId, Collection<UUID> carrierIds) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(organizationId, groupId, carrierIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Iterator<Row> row = rows.iterator();
                    return row.hasNext()
                            ? Optional.of(StoredJson.read(row.next().getString("facts"), GroupFacts.class))
                            : Optional.empty();
                });
    }
}
