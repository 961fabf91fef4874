package io.coverbridge.snapshot.books;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.time.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A group of an organization of its own with one dental and one life plan at one carrier. */
final class Ledger {

    static final OffsetDateTime CREATED = Statements.time(Instant.parse("2026-01-05T08:00:00Z"));

    final UUID organization;
    final UUID group = UUID.randomUUID();
    final UUID carrier = UUID.randomUUID();
    final UUID connection = UUID.randomUUID();
    final UUID dental;
    final UUID life;

    private Ledger(UUID organization) {
        this.organization = organization;
        Rows.write(
                organization,
                "insert into groups (id, organization_id, sequence, created_at) values ($1, $2, 1, $3)",
                group,
                organization,
                CREATED);
        dental = plan(LineOfCoverage.DENTAL, "High Dental");
        life = plan(LineOfCoverage.LIFE, "Basic Life");
    }

    static Ledger ofNewOrganization() {
        return new Ledger(UUID.randomUUID());
    }

    /** Another group of the same organization. */
    Ledger another() {
        return new Ledger(organization);
    }

    /** A plan at the carrier, told through the connection. */
    UUID plan(LineOfCoverage line, String name) {
        return plan(carrier, line, name);
    }

    UUID plan(UUID at, LineOfCoverage line, String name) {
        UUID id = UUID.randomUUID();
        Rows.write(organization, """
                        insert into group_enrollments (
                            id, version, organization_id, group_id, carrier_id, line_of_coverage, created_at, modified_at)
                        values ($1, $1, $2, $3, $4, $5, $6, $6)
                        on conflict do nothing
                        """, Ids.next(), organization, group, at, line.wire(), CREATED);
        Rows.write(
                organization,
                """
                        insert into plans (
                            id, version, organization_id, group_id, group_enrollment_id, carrier_id, connection_id,
                            line_of_coverage, name, normalized_name, effective_start_date, eligible_member_types,
                            termination_policy, details, created_at, modified_at)
                        select $1, $1, $2, $3, e.id, $4, $5, $6, $7, lower($7), $8, array['all'], 'end_of_month', '{}',
                            $9, $9
                        from group_enrollments e
                        where e.group_id = $3 and e.carrier_id = $4 and e.line_of_coverage = $6
                        """,
                id,
                organization,
                group,
                at,
                connection,
                line.wire(),
                name,
                LocalDate.of(2025, 1, 1),
                CREATED);
        return id;
    }
}
