package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.CobraDetails;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.events.member.PcpDetails;
import io.coverbridge.snapshot.decision.HeldEnrollment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads the enrollments of a family. */
final class EnrollmentRows {

    private static final String SELECT = """
            select e.id, e.employee_id, e.carrier_id, e.line_of_coverage, e.plan_id, p.name as plan_name, e.signature_date,
                e.individual_id, e.individual_type, e.effective_start_date, e.effective_end_date,
                e.latest_change_effective_date, t.volume, t.cobra_details::text as cobra_details,
                t.pcp_details::text as pcp_details, t.carrier_config::text as carrier_config
            from individual_enrollments e
            join plans p on p.id = e.plan_id
            cross join lateral (
                select volume, cobra_details, pcp_details, carrier_config
                from individual_enrollment_terms
                where enrollment_id = e.id
                order by effective_from desc
                limit 1
            ) t
            where e.organization_id = $1 and %s
            order by e.created_at, e.id
            """;

    private static final String OF_FAMILY = SELECT.formatted("e.employee_id = $2");

    private static final String AT_CARRIER = SELECT.formatted("e.carrier_id = $2 and e.employee_id = any ($3)");

    private EnrollmentRows() {}

    static Uni<List<HeldEnrollment>> ofFamily(SqlConnection connection, UUID organizationId, UUID employeeId) {
        return connection
                .preparedQuery(OF_FAMILY)
                .execute(Tuple.of(organizationId, employeeId))
                .map(rows -> {
                    List<HeldEnrollment> enrollments = new ArrayList<>();
                    rows.forEach(row -> enrollments.add(held(row)));
                    return enrollments;
                });
    }

    /** Of several families at one carrier, by employee. */
    static Uni<Map<UUID, List<HeldEnrollment>>> atCarrier(
            SqlConnection connection, UUID organizationId, UUID carrierId, Collection<UUID> employees) {
        return connection
                .preparedQuery(AT_CARRIER)
                .execute(Tuple.of(organizationId, carrierId, employees.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<UUID, List<HeldEnrollment>> enrollments = new HashMap<>();
                    rows.forEach(row -> enrollments
                            .computeIfAbsent(row.getUUID("employee_id"), id -> new ArrayList<>())
                            .add(held(row)));
                    return enrollments;
                });
    }

    private static HeldEnrollment held(Row row) {
        return new HeldEnrollment(
                row.getUUID("carrier_id"),
                LineOfCoverage.valueOf(row.getString("line_of_coverage").toUpperCase(Locale.ROOT)),
                row.getUUID("plan_id"),
                row.getString("plan_name"),
                row.getLocalDate("signature_date"),
                StoredJson.object(row.getString("carrier_config")),
                StoredJson.readOrNull(row.getString("cobra_details"), CobraDetails.class),
                new FamilyEnrollment(
                        row.getUUID("id"),
                        row.getUUID("individual_id"),
                        IndividualType.valueOf(row.getString("individual_type").toUpperCase(Locale.ROOT)),
                        row.getLocalDate("effective_start_date"),
                        row.getLocalDate("effective_end_date"),
                        row.getLocalDate("latest_change_effective_date"),
                        row.getInteger("volume"),
                        StoredJson.readOrNull(row.getString("pcp_details"), PcpDetails.class)));
    }
}
