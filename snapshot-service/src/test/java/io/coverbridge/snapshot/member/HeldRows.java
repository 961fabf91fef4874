package io.coverbridge.snapshot.member;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource.DataSourceLiteral;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What the hub holds, put there past the API. Each row is a second newer than the one before. */
public final class HeldRows {

    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");
    private static final AtomicLong SECONDS = new AtomicLong();

    private HeldRows() {}

    public static UUID group(UUID organizationId) {
        UUID id = UUID.randomUUID();
        group(organizationId, id);
        return id;
    }

    public static void group(UUID organizationId, UUID id) {
        execute(
                "insert into groups (id, organization_id, sequence, created_at) values (?, ?, 1, ?)",
                id,
                organizationId,
                now());
    }

    public static UUID groupEnrollment(
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            String line,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {
        UUID id = UUID.randomUUID();
        Timestamp now = now();
        execute("""
                insert into group_enrollments (id, version, organization_id, group_id, carrier_id, line_of_coverage,
                    effective_start_date, effective_end_date, created_at, modified_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", id, UUID.randomUUID(), organizationId, groupId, carrierId, line, start, end, now, now);
        return id;
    }

    /** A plan; {@code details} is a JSON object. */
    public static UUID plan(
            UUID organizationId,
            UUID groupEnrollmentId,
            String name,
            @Nullable String type,
            LocalDate start,
            @Nullable LocalDate end,
            String details) {
        UUID id = UUID.randomUUID();
        Timestamp now = now();
        execute(
                """
                insert into plans (id, version, organization_id, group_id, group_enrollment_id, carrier_id,
                    line_of_coverage, name, normalized_name, code, plan_type, effective_start_date, effective_end_date,
                    eligible_member_types, termination_policy, details, created_at, modified_at)
                select ?, ?, ?, group_id, id, carrier_id, line_of_coverage, ?, lower(?), 'P-1', ?, ?, ?,
                    array['all'], 'end_of_month', cast(? as jsonb), ?, ?
                from group_enrollments where id = ?""",
                id,
                UUID.randomUUID(),
                organizationId,
                name,
                name,
                type,
                start,
                end,
                details,
                now,
                now,
                groupEnrollmentId);
        return id;
    }

    public static UUID enrollment(
            UUID planId, UUID employeeId, UUID individualId, String type, LocalDate start, LocalDate end) {
        UUID id = UUID.randomUUID();
        Timestamp now = now();
        execute("""
                insert into individual_enrollments (id, version, organization_id, group_id, group_enrollment_id,
                    carrier_id, employee_id, individual_id, individual_type, line_of_coverage, plan_id,
                    effective_start_date, effective_end_date, created_at, modified_at)
                select ?, ?, organization_id, group_id, group_enrollment_id, carrier_id, ?, ?, ?, line_of_coverage, id,
                    ?, ?, ?, ?
                from plans where id = ?""", id, UUID.randomUUID(), employeeId, individualId, type, start, end, now, now, planId);
        return id;
    }

    /** What an enrollment says from a day on; what is not absent is JSON. */
    public static void terms(
            UUID enrollmentId,
            LocalDate from,
            @Nullable Integer volume,
            @Nullable String cobra,
            @Nullable String pcp,
            String configuration) {
        execute("""
                insert into individual_enrollment_terms (enrollment_id, effective_from, organization_id, employee_id,
                    volume, cobra_details, pcp_details, carrier_config)
                select id, ?, organization_id, employee_id, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb)
                from individual_enrollments where id = ?""", from, volume, cobra, pcp, configuration, enrollmentId);
    }

    static Timestamp now() {
        return Timestamp.from(BEGIN.plusSeconds(SECONDS.incrementAndGet()));
    }

    static void execute(String sql, @Nullable Object... values) {
        AgroalDataSource owner = Arc.container()
                .instance(AgroalDataSource.class, new DataSourceLiteral("owner"))
                .get();
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("no row was added");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
