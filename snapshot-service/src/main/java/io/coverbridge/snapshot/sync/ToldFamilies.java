package io.coverbridge.snapshot.sync;

import io.coverbridge.events.GroupSync;
import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which families a run has told of, and which it has not. */
@ApplicationScoped
class ToldFamilies {

    /** Most families in one page. */
    static final int PAGE = 100;

    private static final String NOTE = """
            insert into synced_families as known (connection_id, employee_id, organization_id, sync_id, told, settled)
            select $2, told.employee_id, $1, $3, told.told, told.settled
            from unnest($5::uuid[], $6::bool[], $7::int[]) as told (employee_id, told, settled)
            join members m on m.id = told.employee_id and m.organization_id = $1 and m.group_id = $4
                and m.individual_type = 'employee'
            on conflict (connection_id, employee_id) do update
            set sync_id = excluded.sync_id,
                told = excluded.told or known.sync_id = excluded.sync_id and known.told,
                settled = coalesce(
                    excluded.settled, case when known.sync_id = excluded.sync_id then known.settled end)
            where known.organization_id = excluded.organization_id
            """;

    private static final String COUNT = """
            select count(*) as told from synced_families
            where organization_id = $1 and connection_id = $2 and sync_id = $3 and told
            """;

    private static final String UNTOLD = """
            select e.employee_id, max(s.settled) as settled
            from individual_enrollments e
            join plans p on p.id = e.plan_id and p.connection_id = $4
            left join synced_families s on s.connection_id = $4 and s.employee_id = e.employee_id and s.sync_id = $5
            where e.organization_id = $1 and e.group_id = $2 and e.carrier_id = $3 and e.employee_id > $6
                and e.effective_end_date >= greatest(e.effective_start_date, $7)
                and s.told is distinct from true
            group by e.employee_id
            order by e.employee_id
            limit %d
            """.formatted(PAGE);

    private final Clock clock;

    ToldFamilies(Clock clock) {
        this.clock = clock;
    }

    /** Notes whom a batch tells of, and how far its data follow instructions. Employees that are not known are passed over. */
    Uni<Void> note(
            SqlConnection connection,
            UUID organizationId,
            GroupSync sync,
            Collection<UUID> told,
            @Nullable List<GroupSync.Settled> settled) {
        Map<UUID, Integer> numbers = numbers(settled);
        Set<UUID> employees = new HashSet<>(told);
        employees.addAll(numbers.keySet());
        if (employees.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> all = employees.stream().sorted().toList();
        Set<UUID> toldOf = Set.copyOf(told);
        return Statements.run(
                connection,
                NOTE,
                organizationId,
                sync.connectionId(),
                sync.id(),
                sync.groupId(),
                all.toArray(UUID[]::new),
                all.stream().map(toldOf::contains).toArray(Boolean[]::new),
                all.stream().map(numbers::get).toArray(Integer[]::new));
    }

    /** By employee the highest instruction up to which data are settled. */
    static Map<UUID, Integer> numbers(@Nullable List<GroupSync.Settled> settled) {
        Map<UUID, Integer> numbers = new HashMap<>();
        if (settled != null) {
            settled.forEach(each -> numbers.merge(each.employeeId(), each.number(), Math::max));
        }
        return numbers;
    }

    /** How many families the run has told of. */
    Uni<Long> count(SqlConnection connection, UUID organizationId, GroupSync sync) {
        return connection
                .preparedQuery(COUNT)
                .execute(Tuple.of(organizationId, sync.connectionId(), sync.id()))
                .map(rows -> rows.iterator().next().getLong("told"));
    }

    /**
     * Families with coverage in plans of the connection that counts today or later, and of which the run has not told;
     * those after an employee, by id. With each the instruction up to which its absence is settled, if the run has said so.
     */
    Uni<Map<UUID, @Nullable Integer>> untold(SqlConnection connection, UUID organizationId, GroupSync sync, UUID last) {
        return connection
                .preparedQuery(UNTOLD)
                .execute(Statements.tuple(
                        organizationId,
                        sync.groupId(),
                        sync.carrierId(),
                        sync.connectionId(),
                        sync.id(),
                        last,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .map(rows -> {
                    Map<UUID, @Nullable Integer> untold = new LinkedHashMap<>();
                    rows.forEach(row -> untold.put(row.getUUID("employee_id"), row.getInteger("settled")));
                    return untold;
                });
    }
}
