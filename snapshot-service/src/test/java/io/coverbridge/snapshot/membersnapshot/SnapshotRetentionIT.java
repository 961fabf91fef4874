package io.coverbridge.snapshot.membersnapshot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.coverbridge.kit.retention.LiveHistories;
import io.coverbridge.kit.retention.RetentionRule;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.Tokens;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Old instructions go, as far as nothing goes by them any more; the rows of other tests are younger. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class SnapshotRetentionIT {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2001-01-01T00:00:00Z");
    private static final OffsetDateTime CUTOFF = OffsetDateTime.parse("2002-01-01T00:00:00Z");

    private final UUID organization = UUID.randomUUID();
    private final UUID employee = UUID.randomUUID();
    private final UUID carrier = UUID.randomUUID();

    @Inject
    @All
    List<RetentionRule> rules;

    @Inject
    LiveHistories histories;

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @Inject
    Sealer sealer;

    @Test
    void theLastInstructionThatACarrierHasStaysAndWhatIsUnfinishedIsAlive() {
        insert("""
                with known as (select $1::uuid as id, $2::uuid as organization, $3::bytea as sealed, $4::timestamptz as at,
                                      $5::date as birth)
                insert into members (id, version, organization_id, group_id, employee_id, individual_type, first_name,
                                     last_name, date_of_birth, sealed, created_at, modified_at)
                select id, id, organization, id, id, 'employee', 'A', 'B', birth, sealed, at, at from known returning 1::bigint
                """, employee, organization, sealed(employee), LONG_AGO, LocalDate.of(1990, 1, 1));
        UUID first = part(1, "sent", "completed");
        UUID second = part(2, "sent", "completed");
        UUID third = part(3, "valid", "processing");

        RetentionRule rule = rules.stream()
                .filter(known -> known.name().equals("fulfillment-instructions"))
                .findFirst()
                .orElseThrow();
        assertThat(system.preparedQuery(rule.statement())
                        .execute(Tuple.of(CUTOFF, 100))
                        .await()
                        .indefinitely()
                        .rowCount())
                .isEqualTo(1);

        String kept = "select count(*) from fulfillments where id = $1 and sealed_instruction is not null";
        assertThat(Rows.count(kept, organization, first)).isZero();
        assertThat(Rows.count(kept, organization, second)).isEqualTo(1);
        assertThat(Rows.count(kept, organization, third)).isEqualTo(1);
        assertThat(isAlive(third)).isTrue();
        assertThat(isAlive(first)).isFalse();
    }

    @Test
    void aTokenThatIsRestrictedNeedsTheScopeOfSnapshots() {
        given().auth()
                .oauth2(Tokens.restricted(Roles.PLATFORM, organization, "snapshots:read"))
                .get("/api/v1/member_snapshots")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.restricted(Roles.PLATFORM, organization, "snapshots:read"))
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/groups/" + organization + "/member_snapshots")
                .then()
                .statusCode(403)
                .body("message", equalTo("This token lacks the scope snapshots:write"));
    }

    private boolean isAlive(UUID subject) {
        return system.preparedQuery("select (" + histories.condition() + ") from (select $1::text as subject) entry")
                .execute(Tuple.of(subject.toString()))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getBoolean(0);
    }

    private UUID part(int number, String status, String snapshotStatus) {
        UUID id = UUID.randomUUID();
        insert("""
                insert into member_snapshots (id, version, organization_id, group_id, employee_id, number, status, sealed,
                                              created_members, warnings, sequence, created_at, modified_at)
                values ($1, $1, $2, $1, $3, $4, $5, $6, '[]', '{}', 1, $7, $7) returning 1::bigint
                """, id, organization, employee, (long) number, snapshotStatus, sealed(id), LONG_AGO);
        insert("""
                insert into fulfillments (id, organization_id, group_id, employee_id, snapshot_id, carrier_id, number, status,
                                          errors, awaits_connection, sealed_instruction, sequence, position, created_at,
                                          modified_at)
                values ($1, $2, $1, $3, $1, $4, $5, $6, '{}', false, $7, 1, 0, $8, $8) returning 1::bigint
                """, id, organization, employee, carrier, number, status, sealed(id), LONG_AGO);
        return id;
    }

    private void insert(String sql, Object... values) {
        assertThat(Rows.count(sql, organization, values)).isEqualTo(1);
    }

    private Buffer sealed(UUID id) {
        return Buffer.buffer(sealer.seal(new byte[] {1}, organization, id));
    }
}
