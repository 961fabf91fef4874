package io.coverbridge.snapshot.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.decision.PlanNames;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of groups, and the group enrollments that they hang from. */
@ApplicationScoped
class GroupPlans {

    private static final String LINES = """
            insert into group_enrollments (
                id, version, organization_id, group_id, carrier_id, line_of_coverage, created_at, modified_at)
            select id, gen_random_uuid(), $1, $2, $3, line_of_coverage, $4, $4
            from unnest($5::uuid[], $6::text[]) as told (id, line_of_coverage)
            on conflict (group_id, carrier_id, line_of_coverage) do nothing
            """;

    private static final String PLANS = Statements.compact("""
            insert into plans as p (
                id, version, organization_id, group_id, group_enrollment_id, carrier_id, connection_id, line_of_coverage,
                name, normalized_name, code, plan_type, effective_start_date, effective_end_date, eligible_member_types,
                termination_policy, details, created_at, modified_at)
            select t.id, gen_random_uuid(), $1, $2, e.id, $3, $4, t.line_of_coverage, t.name,
                t.normalized_name, t.code, t.plan_type, t.effective_start_date, t.effective_end_date,
                t.eligible_member_types, t.termination_policy, t.details, $5, $5
            from jsonb_to_recordset($6::text::jsonb) as t (
                id uuid, line_of_coverage text, name text, normalized_name text, code text, plan_type text,
                effective_start_date date, effective_end_date date, eligible_member_types text[],
                termination_policy text, details jsonb)
            join group_enrollments e on e.organization_id = $1 and e.group_id = $2 and e.carrier_id = $3
                and e.line_of_coverage = t.line_of_coverage
            on conflict (id) do update
            set version = excluded.version, group_enrollment_id = excluded.group_enrollment_id,
                connection_id = excluded.connection_id, line_of_coverage = excluded.line_of_coverage,
                name = excluded.name, normalized_name = excluded.normalized_name, code = excluded.code,
                plan_type = excluded.plan_type, effective_start_date = excluded.effective_start_date,
                effective_end_date = excluded.effective_end_date,
                eligible_member_types = excluded.eligible_member_types,
                termination_policy = excluded.termination_policy, details = excluded.details,
                modified_at = excluded.modified_at
            where p.group_id = excluded.group_id and p.carrier_id = excluded.carrier_id
                and (p.group_enrollment_id, p.connection_id, p.name, p.code, p.plan_type,
                    p.effective_start_date, p.effective_end_date, p.eligible_member_types,
                    p.termination_policy, p.details)
                is distinct from (excluded.group_enrollment_id, excluded.connection_id, excluded.name, excluded.code,
                    excluded.plan_type, excluded.effective_start_date, excluded.effective_end_date,
                    excluded.eligible_member_types, excluded.termination_policy, excluded.details)
            """);

    // Only what was told through this connection: the carrier may know the group under other ids, too.
    private static final String VANISHED = """
            update plans
            set effective_end_date = $6, version = gen_random_uuid(), modified_at = $5
            where organization_id = $1 and group_id = $2 and carrier_id = $3 and connection_id = $4
                and not id = any ($7) and (effective_end_date is null or effective_end_date > $6)
            """;

    /** A plan has at least its first day. */
    private static final String OVER = """
            update plans
            set effective_end_date = greatest(effective_start_date, $6), version = gen_random_uuid(), modified_at = $5
            where organization_id = $1 and group_id = $2 and carrier_id = $3 and connection_id = any ($4)
                and (effective_end_date is null or effective_end_date > greatest(effective_start_date, $6))
            """;

    private static final String PERIODS = """
            update group_enrollments e
            set effective_start_date = p.starts, effective_end_date = p.ends, version = gen_random_uuid(),
                modified_at = $4
            from (
                select group_enrollment_id, min(effective_start_date) as starts,
                    case when bool_and(effective_end_date is not null) then max(effective_end_date) end as ends
                from plans
                where organization_id = $1 and group_id = $2 and carrier_id = $3
                group by group_enrollment_id
            ) p
            where e.organization_id = $1 and e.id = p.group_enrollment_id
                and (e.effective_start_date, e.effective_end_date) is distinct from (p.starts, p.ends)
            """;

    private static final String KNOWN = """
            select id
            from plans
            where organization_id = $1 and group_id = $2 and carrier_id = $3 and id = any ($4)
            order by id
            """;

    private static final String OF_CONNECTION = """
            select id
            from plans
            where organization_id = $1 and group_id = $2 and carrier_id = $3 and connection_id = $4
            order by id
            """;

    private final Clock clock;

    GroupPlans(Clock clock) {
        this.clock = clock;
    }

    /** Makes the plans that were told through a connection these. One that is no longer told ended yesterday. */
    Uni<Void> load(SqlConnection connection, UUID organizationId, GroupSync sync, List<SyncedPlan> plans) {
        UUID group = sync.groupId();
        UUID carrier = sync.carrierId();
        OffsetDateTime now = Statements.time(clock.instant());
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        String[] lines = plans.stream()
                .map(SyncedPlan::lineOfCoverage)
                .distinct()
                .map(LineOfCoverage::wire)
                .toArray(String[]::new);
        UUID[] newIds = Arrays.stream(lines).map(line -> Ids.next()).toArray(UUID[]::new);
        UUID[] ids = plans.stream().map(SyncedPlan::id).toArray(UUID[]::new);
        return Statements.together(List.of(
                Statements.run(connection, LINES, organizationId, group, carrier, now, newIds, lines),
                Statements.run(
                        connection, PLANS, organizationId, group, carrier, sync.connectionId(), now, rows(plans)),
                Statements.run(
                        connection, VANISHED, organizationId, group, carrier, sync.connectionId(), now, yesterday, ids),
                Statements.run(connection, PERIODS, organizationId, group, carrier, now)));
    }

    /** Ends the plans that were told through connections that are over; yesterday if no day is known. */
    Uni<Void> end(
            SqlConnection connection,
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            Collection<UUID> connectionIds,
            @Nullable LocalDate lastDay) {
        OffsetDateTime now = Statements.time(clock.instant());
        LocalDate last = lastDay == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)
                : lastDay;
        UUID[] ids = connectionIds.toArray(UUID[]::new);
        return Statements.together(List.of(
                Statements.run(connection, OVER, organizationId, groupId, carrierId, ids, now, last),
                Statements.run(connection, PERIODS, organizationId, groupId, carrierId, now)));
    }

    /** Those of the plans that the group has at the carrier. */
    Uni<Set<UUID>> known(SqlConnection connection, UUID organizationId, GroupSync sync, Collection<UUID> plans) {
        return connection
                .preparedQuery(KNOWN)
                .execute(Tuple.of(organizationId, sync.groupId(), sync.carrierId(), plans.toArray(UUID[]::new)))
                .map(GroupPlans::ids);
    }

    /** Every plan, also an ended one, that was told through the connection. */
    Uni<Set<UUID>> ofConnection(SqlConnection connection, UUID organizationId, GroupSync sync) {
        return connection
                .preparedQuery(OF_CONNECTION)
                .execute(Tuple.of(organizationId, sync.groupId(), sync.carrierId(), sync.connectionId()))
                .map(GroupPlans::ids);
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        Set<UUID> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    private static String rows(List<SyncedPlan> plans) {
        ArrayNode rows = EventJson.mapper().createArrayNode();
        for (SyncedPlan plan : plans) {
            ObjectNode row = EventJson.mapper().valueToTree(plan);
            rows.add(row.put("normalized_name", PlanNames.normalize(plan.name())));
        }
        return rows.toString();
    }
}
