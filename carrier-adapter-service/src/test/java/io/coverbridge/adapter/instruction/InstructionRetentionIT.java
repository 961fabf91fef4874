package io.coverbridge.adapter.instruction;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.kit.retention.RetentionRule;
import io.coverbridge.kit.sealing.Sealer;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.quarkus.arc.All;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is old goes, as far as it is done with; the rows of other tests are younger. */
@QuarkusTest
class InstructionRetentionIT implements AdapterIT {

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.parse("2001-01-01T00:00:00Z");
    private static final OffsetDateTime CUTOFF = OffsetDateTime.parse("2002-01-01T00:00:00Z");
    private static final OffsetDateTime NEVER = OffsetDateTime.parse("2999-01-01T00:00:00Z");
    private static final OffsetDateTime LATER = OffsetDateTime.parse("2003-01-01T00:00:00Z");

    private final UUID organization = UUID.randomUUID();
    private final UUID employee = UUID.randomUUID();
    private final UUID carrier = UUID.randomUUID();

    @Inject
    @All
    List<RetentionRule> rules;

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @Inject
    Pool app;

    @Inject
    Sealer sealer;

    @Test
    void settledInstructionsGoButNotTheLastOneAndNoneThatIsOpen() {
        UUID first = instruction(1, "sent", LONG_AGO);
        UUID second = instruction(2, "scheduled", LONG_AGO);
        UUID third = instruction(3, "sent", LONG_AGO);

        assertThat(run("instructions")).isEqualTo(1);

        Database database = new Database(app);
        assertThat(database.in(organization, "select id from instructions").stream()
                        .map(row -> row.getUUID("id"))
                        .toList())
                .containsExactlyInAnyOrder(second, third)
                .doesNotContain(first);
    }

    @Test
    void oldFilesLoseWhatTheySayAndKeepThatTheyWere() {
        UUID old = file("accepted", LONG_AGO, NEVER);
        UUID due = file("accepted", LONG_AGO, LATER);
        UUID open = file("transmitted", LONG_AGO, NEVER);
        UUID young = file("accepted", LATER, NEVER);

        assertThat(run("file-contents")).isEqualTo(1);

        Database database = new Database(app);
        assertThat(database.in(organization, "select id from carrier_files where sealed is null").stream()
                        .map(row -> row.getUUID("id"))
                        .toList())
                .containsExactly(old)
                .doesNotContain(due, open, young);
        String platform = Tokens.of(Roles.PLATFORM, organization);
        given().auth().oauth2(platform).get("/emulator/v1/files/" + old).then().statusCode(200);
        for (String gone : List.of("/content", "/content?mask=ssn", "/segments")) {
            given().auth()
                    .oauth2(platform)
                    .get("/emulator/v1/files/" + old + gone)
                    .then()
                    .statusCode(410);
        }
        given().auth()
                .oauth2(Tokens.of(Roles.OPERATOR, UUID.randomUUID()))
                .post("/ops/v1/files/" + old + "/resend")
                .then()
                .statusCode(409);
    }

    @Test
    void aTokenThatIsRestrictedNeedsTheScopeOfTheEmulator() {
        given().auth()
                .oauth2(Tokens.restricted(Roles.PLATFORM, organization, "connections:read"))
                .get("/emulator/v1/scenarios")
                .then()
                .statusCode(403)
                .body("message", equalTo("This token lacks the scope emulator:manage"));
        given().auth()
                .oauth2(Tokens.restricted(Roles.PLATFORM, organization, "emulator:manage"))
                .get("/emulator/v1/scenarios")
                .then()
                .statusCode(200);
    }

    private int run(String name) {
        RetentionRule rule = rules.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        return system.preparedQuery(rule.statement())
                .execute(Tuple.of(CUTOFF, 100))
                .await()
                .indefinitely()
                .rowCount();
    }

    private UUID instruction(int number, String status, OffsetDateTime modified) {
        UUID id = UUID.randomUUID();
        new Database(app)
                .in(organization, """
                        insert into instructions (id, organization_id, member_snapshot_id, group_id, connection_id, carrier_id,
                            carrier_group_id, employee_id, number, sealed, status, attempts, timeouts, driven,
                            last_request_sequence, update_sequence, created, modified)
                        values ($1, $2, $1, $1, $1, $3, 'X', $4, $5, $6, $7, 0, 0, false, 1, 1, $8, $8)
                        """, id, organization, carrier, employee, number, sealed(id), status, modified);
        return id;
    }

    private UUID file(String status, OffsetDateTime created, OffsetDateTime due) {
        UUID id = UUID.randomUUID();
        new Database(app).in(organization, """
                        insert into carrier_files (id, organization_id, carrier_id, direction, kind, status, step, families,
                            members, segments, bytes, attempts, timeouts, next_due_at, claimed_until, sealed, created)
                        values ($1, $2, $3, 'out', 'change', $4, 'fetch', 0, 0, 0, 0, 0, 0, nullif($5::timestamptz, $7::timestamptz), $7, $6, $8)
                        """, id, organization, carrier, status, due, sealed(id), NEVER, created);
        return id;
    }

    private Buffer sealed(UUID id) {
        return Buffer.buffer(sealer.seal(new byte[] {1}, organization, id));
    }
}
