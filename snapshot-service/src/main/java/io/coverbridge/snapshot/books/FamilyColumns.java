package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.snapshot.decision.Fingerprint;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the coverage of families at one carrier: the same few statements, however many families there are. */
@ApplicationScoped
class FamilyColumns {

    // An enrollment of a plan that the group does not have fails for want of a group enrollment.
    private static final String ENROLLMENTS = """
            insert into individual_enrollments as held (
                id, version, organization_id, group_id, group_enrollment_id, carrier_id, employee_id, individual_id,
                individual_type, line_of_coverage, plan_id, effective_start_date, effective_end_date,
                latest_change_effective_date, signature_date, created_at, modified_at)
            select told.id, gen_random_uuid(), $1, $2, p.group_enrollment_id, $3, told.employee_id, told.individual_id,
                told.individual_type, told.line_of_coverage, told.plan_id, told.starts, told.ends, told.changes,
                told.signed, $4, $4
            from unnest($5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::uuid[], $11::date[],
                    $12::date[], $13::date[], $14::date[])
                as told (id, employee_id, individual_id, individual_type, line_of_coverage, plan_id, starts, ends,
                    changes, signed)
            left join plans p on p.id = told.plan_id and p.organization_id = $1 and p.group_id = $2
            on conflict (id) do update
            set version = excluded.version, group_enrollment_id = excluded.group_enrollment_id,
                individual_id = excluded.individual_id, individual_type = excluded.individual_type,
                line_of_coverage = excluded.line_of_coverage, plan_id = excluded.plan_id,
                effective_start_date = excluded.effective_start_date, effective_end_date = excluded.effective_end_date,
                latest_change_effective_date = excluded.latest_change_effective_date,
                signature_date = excluded.signature_date, modified_at = excluded.modified_at
            where held.employee_id = excluded.employee_id and held.carrier_id = excluded.carrier_id
                and (held.individual_id, held.plan_id, held.effective_start_date, held.effective_end_date,
                    held.latest_change_effective_date, held.signature_date)
                is distinct from (excluded.individual_id, excluded.plan_id, excluded.effective_start_date,
                    excluded.effective_end_date, excluded.latest_change_effective_date, excluded.signature_date)
            """;

    // Terms count from the day of the change, so those of a later day are overruled.
    private static final String TERMS = """
            with told as (
                select told.*,
                    case when newest.enrollment_id is null then told.starts else coalesce(told.changes, told.starts) end
                        as effective_from
                from unnest($3::uuid[], $4::uuid[], $5::date[], $6::date[], $7::int[], $8::text[]::jsonb[],
                        $9::text[]::jsonb[], $10::text[]::jsonb[])
                    as told (id, employee_id, starts, changes, volume, cobra_details, pcp_details, carrier_config)
                join individual_enrollments e on e.id = told.id and e.employee_id = told.employee_id
                left join lateral (
                    select *
                    from individual_enrollment_terms t
                    where t.enrollment_id = told.id
                    order by t.effective_from desc
                    limit 1
                ) newest on true
                where newest.enrollment_id is null
                    or (newest.volume, newest.cobra_details, newest.pcp_details, newest.carrier_config)
                        is distinct from (told.volume, told.cobra_details, told.pcp_details, told.carrier_config)
            ), overruled as (
                delete from individual_enrollment_terms t
                using told
                where t.organization_id = $1 and t.enrollment_id = told.id and t.effective_from > told.effective_from
            ), written as (
                insert into individual_enrollment_terms (
                    enrollment_id, effective_from, organization_id, employee_id, volume, cobra_details, pcp_details,
                    carrier_config)
                select id, effective_from, $1, employee_id, volume, cobra_details, pcp_details, carrier_config
                from told
                on conflict (enrollment_id, effective_from) do update
                set volume = excluded.volume, cobra_details = excluded.cobra_details,
                    pcp_details = excluded.pcp_details, carrier_config = excluded.carrier_config
                returning enrollment_id
            )
            update individual_enrollments
            set version = gen_random_uuid(), modified_at = $2
            where organization_id = $1 and id in (select enrollment_id from written) and modified_at <> $2
            """;

    // A carrier does not tell for ever what ended long ago, so a roster leaves that as it is.
    private static final String WAIVE = """
            update individual_enrollments
            set effective_end_date = effective_start_date - 1, version = gen_random_uuid(), modified_at = $4
            where organization_id = $1 and group_id = $2 and carrier_id = $3 and employee_id = any ($5)
                and not id = any ($6) and effective_end_date >= effective_start_date
                and ($7::uuid is null or effective_end_date >= $8
                    and plan_id in (select id from plans where group_id = $2 and connection_id = $7))
            """;

    // Who is told of nowhere else at the carrier is nobody there.
    private static final String FORGET = """
            delete from member_fingerprints known
            where known.organization_id = $1 and known.carrier_id = $2 and known.employee_id = any ($3)
                and not exists (
                    select 1 from individual_enrollments e
                    where e.organization_id = $1 and e.employee_id = known.employee_id and e.carrier_id = $2
                        and e.effective_end_date >= greatest(e.effective_start_date, $4))
            """;

    private static final String FINGERPRINTS = """
            insert into member_fingerprints as known (member_id, carrier_id, organization_id, employee_id, fingerprint)
            select told.member_id, $2, $1, told.employee_id, told.fingerprint
            from unnest($3::uuid[], $4::uuid[], $5::text[]) as told (member_id, employee_id, fingerprint)
            on conflict (member_id, carrier_id) do update
            set fingerprint = excluded.fingerprint
            where known.fingerprint <> excluded.fingerprint
            """;

    private final Fingerprints fingerprints;

    FamilyColumns(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** Where families hold their coverage, and when that is written. */
    record Place(
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            @Nullable UUID connectionId,
            Instant now) {

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }
    }

    /** Statements that have to be started in this order. */
    List<Uni<Void>> statements(SqlConnection connection, Place place, List<Family> families) {
        List<Told> enrollments = new ArrayList<>();
        families.forEach(family -> told(family, enrollments));
        return List.of(
                enrollments(connection, place, enrollments),
                terms(connection, place, enrollments),
                waive(
                        connection,
                        place,
                        families.stream().map(FamilyColumns::employeeId).toList(),
                        enrollments),
                fingerprints(connection, place, families));
    }

    /** Statements, to be started in this order, for families that a carrier does not have any more. */
    List<Uni<Void>> leaving(SqlConnection connection, Place place, List<UUID> employees) {
        return List.of(
                waive(connection, place, employees, List.of()),
                Statements.run(
                        connection,
                        FORGET,
                        place.organizationId(),
                        place.carrierId(),
                        employees.toArray(UUID[]::new),
                        place.today()));
    }

    private static Uni<Void> enrollments(SqlConnection connection, Place place, List<Told> told) {
        return Statements.run(
                connection,
                ENROLLMENTS,
                place.organizationId(),
                place.groupId(),
                place.carrierId(),
                Statements.time(place.now()),
                uuids(told, each -> each.enrollment().id()),
                uuids(told, Told::employeeId),
                uuids(told, each -> each.enrollment().individualId()),
                texts(told, each -> each.enrollment().individualType().wire()),
                texts(told, each -> each.coverage().lineOfCoverage().wire()),
                uuids(told, each -> each.coverage().planId()),
                dates(told, each -> each.enrollment().effectiveStartDate()),
                dates(told, each -> each.enrollment().effectiveEndDate()),
                dates(told, each -> each.enrollment().latestChangeEffectiveDate()),
                dates(told, each -> each.coverage().signatureDate()));
    }

    private static Uni<Void> terms(SqlConnection connection, Place place, List<Told> told) {
        return Statements.run(
                connection,
                TERMS,
                place.organizationId(),
                Statements.time(place.now()),
                uuids(told, each -> each.enrollment().id()),
                uuids(told, Told::employeeId),
                dates(told, each -> each.enrollment().effectiveStartDate()),
                dates(told, each -> each.enrollment().latestChangeEffectiveDate()),
                told.stream().map(each -> each.enrollment().volume()).toArray(Integer[]::new),
                texts(told, each -> StoredJson.textOrNull(each.coverage().cobraDetails())),
                texts(told, each -> StoredJson.textOrNull(each.enrollment().pcpDetails())),
                texts(told, each -> StoredJson.text(each.coverage().carrierConfig())));
    }

    private static Uni<Void> waive(SqlConnection connection, Place place, List<UUID> employees, List<Told> told) {
        return Statements.run(
                connection,
                WAIVE,
                place.organizationId(),
                place.groupId(),
                place.carrierId(),
                Statements.time(place.now()),
                employees.toArray(UUID[]::new),
                uuids(told, each -> each.enrollment().id()),
                place.connectionId(),
                place.today());
    }

    private Uni<Void> fingerprints(SqlConnection connection, Place place, List<Family> families) {
        Fingerprint fingerprint = fingerprints.of(place.organizationId());
        List<FamilyMember> members =
                families.stream().flatMap(family -> family.members().stream()).toList();
        return Statements.run(
                connection,
                FINGERPRINTS,
                place.organizationId(),
                place.carrierId(),
                uuids(members, FamilyMember::id),
                families.stream()
                        .flatMap(family -> family.members().stream().map(member -> employeeId(family)))
                        .toArray(UUID[]::new),
                texts(members, fingerprint::of));
    }

    private static void told(Family family, List<Told> enrollments) {
        UUID employeeId = employeeId(family);
        family.coverages()
                .forEach(coverage -> coverage.enrollments()
                        .forEach(enrollment -> enrollments.add(new Told(employeeId, coverage, enrollment))));
    }

    private static UUID employeeId(Family family) {
        return family.members().stream()
                .filter(member -> member.individualType() == IndividualType.EMPLOYEE)
                .findFirst()
                .map(FamilyMember::id)
                .orElseThrow(() -> new IllegalArgumentException("a family without its employee"));
    }

    private static <T> UUID[] uuids(List<T> rows, Function<T, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> LocalDate[] dates(List<T> rows, Function<T, @Nullable LocalDate> column) {
        return rows.stream().map(column).toArray(LocalDate[]::new);
    }

    /** One enrollment, as it is told. */
    private record Told(UUID employeeId, FamilyCoverage coverage, FamilyEnrollment enrollment) {}
}
