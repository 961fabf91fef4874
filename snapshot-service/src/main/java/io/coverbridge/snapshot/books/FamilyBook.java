package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.Family;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.decision.KnownMember;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held of families: their members and all coverage at all carriers. All methods run within a transaction. */
@ApplicationScoped
public class FamilyBook {

    private static final String MEMBERS = """
            select %s
            from members m
            where m.organization_id = $1 and m.employee_id = $2
            order by m.individual_type desc, m.created_at, m.id
            """.formatted(MemberRows.COLUMNS);

    private final MemberRows members;
    private final FamilyColumns columns;
    private final Clock clock;

    FamilyBook(MemberRows members, FamilyColumns columns, Clock clock) {
        this.members = members;
        this.columns = columns;
        this.clock = clock;
    }

    /**
     * The employee, all dependents, and every enrollment with its newest terms, also the ended and the waived ones.
     *
     * @return empty lists if the organization has no such employee
     */
    public Uni<HeldFamily> read(SqlConnection connection, UUID organizationId, UUID employeeId) {
        Uni<List<KnownMember>> known = connection
                .preparedQuery(MEMBERS)
                .execute(Tuple.of(organizationId, employeeId))
                .map(rows -> members.read(organizationId, rows));
        Uni<List<HeldEnrollment>> enrollments = EnrollmentRows.ofFamily(connection, organizationId, employeeId);
        return Statements.firstFailure(
                Uni.combine().all().unis(known, enrollments).collectFailures().with(HeldFamily::new));
    }

    /**
     * Makes the books say what a carrier now holds of families: enrollments and their terms, and what it knows of the
     * members. Enrollments there that a family does not have are waived. To apply the same again changes nothing.
     *
     * @param families each with its employee, and with members and plans that the books have
     */
    public Uni<Void> apply(
            SqlConnection connection, UUID organizationId, UUID groupId, UUID carrierId, List<Family> families) {
        return apply(connection, organizationId, groupId, carrierId, null, families);
    }

    /**
     * As {@link #apply(SqlConnection, UUID, UUID, UUID, List)}, but waives only what is in plans of one connection.
     *
     * @param connectionId the connection that the families were told through; null for all of the carrier
     */
    public Uni<Void> apply(
            SqlConnection connection,
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            @Nullable UUID connectionId,
            List<Family> families) {
        FamilyColumns.Place place =
                new FamilyColumns.Place(organizationId, groupId, carrierId, connectionId, clock.instant());
        return families.isEmpty()
                ? Uni.createFrom().voidItem()
                : Statements.together(columns.statements(connection, place, families));
    }

    /** Every enrollment of families at one carrier with its newest terms, by employee. */
    public Uni<Map<UUID, List<HeldEnrollment>>> enrollments(
            SqlConnection connection, UUID organizationId, UUID carrierId, Collection<UUID> employees) {
        return EnrollmentRows.atCarrier(connection, organizationId, carrierId, employees);
    }

    /**
     * Makes the books say that a carrier does not have families any more: what they hold there in plans of one connection is
     * waived, but for what ended before today.
     */
    public Uni<Void> leave(
            SqlConnection connection,
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            UUID connectionId,
            List<UUID> employees) {
        return Statements.together(columns.leaving(
                connection,
                new FamilyColumns.Place(organizationId, groupId, carrierId, connectionId, clock.instant()),
                employees));
    }
}
