package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.sealing.LookupHash;
import io.coverbridge.snapshot.books.MemberColumns.NewMember;
import io.coverbridge.snapshot.decision.KnownMember;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Members as carriers tell them, many families at a time. All methods run within a transaction of the organization. */
@ApplicationScoped
public class RosterBook {

    // Those who might be meant: a name decides later, because people spell theirs in more than one way. Found one way
    // at a
    // time and before all else, so that each way has its index, however many members the group has.
    private static final String EMPLOYEES = """
            array(
                select id from members
                where organization_id = $1 and group_id = $2 and individual_type = 'employee' and id = any ($3)
                union all
                select id from members
                where organization_id = $1 and group_id = $2 and individual_type = 'employee' and ssn_hash = any ($4)
                union all
                select id from members
                where organization_id = $1 and group_id = $2 and individual_type = 'employee'
                    and date_of_birth = any ($5)
            )
            """;

    private static final String LOCK = """
            select id
            from members
            where organization_id = $1 and id = any (%s)
            order by id
            for no key update
            """.formatted(EMPLOYEES);

    private static final String LOCK_THESE = """
            select id
            from members
            where organization_id = $1 and id = any ($2)
            order by id
            for no key update
            """;

    private static final String FAMILIES = """
            select %s
            from members m
            where m.organization_id = $1 and m.employee_id = any (%s)
            order by m.employee_id, m.individual_type desc, m.id
            """.formatted(MemberRows.COLUMNS, EMPLOYEES);

    private final MemberRows rows;
    private final MemberColumns columns;
    private final LookupHash hash;
    private final Clock clock;

    RosterBook(MemberRows rows, MemberColumns columns, LookupHash hash, Clock clock) {
        this.rows = rows;
        this.columns = columns;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * The families of employees that have one of these ids, or the SSN or birth date of one of these employees. Waits for
     * the snapshots of the group that are being posted, and for all other work on these families.
     *
     * @param employees as the carrier tells them
     * @param ids ids by which the books may know them
     */
    public Uni<List<KnownMember>> families(
            SqlConnection connection,
            UUID organizationId,
            UUID groupId,
            List<FamilyMember> employees,
            Collection<UUID> ids) {
        Object[] meant = {
            organizationId,
            groupId,
            ids.toArray(UUID[]::new),
            employees.stream()
                    .map(employee -> employee.person().ssn())
                    .filter(Objects::nonNull)
                    .flatMap(ssn -> hash.all(organizationId, ssn).stream())
                    .map(Buffer::buffer)
                    .toArray(Buffer[]::new),
            employees.stream()
                    .map(employee -> employee.person().dateOfBirth())
                    .distinct()
                    .toArray(LocalDate[]::new)
        };
        Uni<Void> locked = Statements.together(
                List.of(FamilyLock.alone(connection, groupId), Statements.run(connection, LOCK, meant)));
        Uni<List<KnownMember>> known = connection
                .preparedQuery(FAMILIES)
                .execute(Statements.tuple(meant))
                .map(found -> rows.read(organizationId, found));
        return Statements.firstFailure(
                Uni.combine().all().unis(locked, known).collectFailures().with((done, members) -> members));
    }

    /**
     * Adds members that a carrier has told of.
     *
     * @return the ids of those that were added; the ids of the others belong to something else
     */
    public Uni<Set<UUID>> insert(SqlConnection connection, UUID organizationId, UUID groupId, List<NewMember> members) {
        return members.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : columns.insert(connection, organizationId, groupId, members, clock.instant());
    }

    /** Gives members the demographics that a carrier has told, but for those that a snapshot has told of. */
    public Uni<Void> update(SqlConnection connection, UUID organizationId, List<FamilyMember> members) {
        return columns.update(connection, organizationId, 0, members, clock.instant());
    }

    /** Waits for all other work on the families of employees. */
    public Uni<Void> lock(SqlConnection connection, UUID organizationId, Collection<UUID> employees) {
        return Statements.run(connection, LOCK_THESE, organizationId, employees.toArray(UUID[]::new));
    }

    /** Waits for the snapshots of the group that are being posted, and lets none begin until the transaction ends. */
    public Uni<Void> lockGroup(SqlConnection connection, UUID groupId) {
        return FamilyLock.alone(connection, groupId);
    }
}
