package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.Topics;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How many connections stand where, as platforms and operators are told. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class OverviewIT {

    private static final String CONNECTIONS = "/api/v1/group_connections";
    private static final String SUMMARY = CONNECTIONS + "/summary";
    private static final String OVERVIEW = "/ops/v1/overview";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TenantConnections database;

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void connectionsAreCountedByStatusAndCarrierWithTheTimeOfTheOldest() {
        FreshOrganization organization = FreshOrganization.open("AAA Counted");
        FreshOrganization empty = FreshOrganization.open("AAB Empty");
        UUID waiting = connect(organization);
        UUID oldest = connect(organization);
        connect(organization);
        UUID gone = connect(organization);
        long since = Instant.now().getEpochSecond() - 3_600;
        set(organization, oldest, "modified_at", since);
        set(organization, gone, "modified_at", since - 3_600);
        set(organization, gone, "disconnected_at", since);
        moveOn(organization, waiting);

        Response answer = organization.request().get(SUMMARY);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonPath summary = answer.jsonPath();
        assertThat(summary.getMap("").keySet()).containsExactly("as_of", "statuses", "carriers");
        assertThat(summary.getLong("as_of")).isBetween(since + 3_590, since + 3_900);
        assertThat(summary.getList("statuses")).hasSize(2);
        assertThat(summary.getMap("statuses[0]"))
                .containsOnly(
                        Map.entry("status", "created"), Map.entry("count", 2), Map.entry("oldest_since", (int) since));
        assertThat(summary.getMap("statuses[1]"))
                .containsOnlyKeys("status", "count", "oldest_since")
                .containsEntry("status", "processing")
                .containsEntry("count", 1);
        assertThat(summary.getLong("statuses[1].oldest_since")).isGreaterThan(since + 3_000);
        assertThat(summary.getList("carriers")).hasSize(1);
        assertThat(summary.getMap("carriers[0]"))
                .containsOnly(
                        Map.entry("carrier_id", TestTopics.CARRIER.toString()),
                        Map.entry("statuses", summary.getList("statuses")));
        assertThat(empty.request().get(SUMMARY).jsonPath().getList("statuses")).isEmpty();
        assertThat(empty.request().get(SUMMARY).jsonPath().getList("carriers")).isEmpty();

        JsonPath overview = overview();
        assertThat(overview.getMap("").keySet()).containsExactly("as_of", "organizations");
        Map<String, Object> counted = of(overview, organization);
        assertThat(counted)
                .containsOnly(
                        Map.entry("organization_id", organization.id().toString()),
                        Map.entry("name", "AAA Counted"),
                        Map.entry("connections", Map.of("statuses", summary.getList("statuses"))));
        assertThat(of(overview, empty)).containsEntry("connections", Map.of("statuses", List.of()));
        assertThat(overview.<String>getList("organizations.name")).containsSubsequence("AAA Counted", "AAB Empty");
    }

    @Test
    void eachIsForItsRoleOnly() {
        assertThat(Api.as("operator").get(SUMMARY).statusCode()).isEqualTo(403);
        assertThat(Api.as(Api.DEMO).get(OVERVIEW).statusCode()).isEqualTo(403);
        assertThat(Api.anonymous().get(SUMMARY).statusCode()).isEqualTo(401);
        assertThat(Api.anonymous().get(OVERVIEW).statusCode()).isEqualTo(401);
    }

    private static JsonPath overview() {
        Response answer = Api.as("operator").get(OVERVIEW);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Map<String, Object> of(JsonPath overview, FreshOrganization organization) {
        return overview.getMap("organizations.find { it.organization_id == '" + organization.id() + "' }");
    }

    private static UUID connect(FreshOrganization organization) {
        return UUID.fromString(organization
                .request()
                .body(Api.newGroup(TestTopics.CARRIER, Api.freshGroupId()))
                .post(CONNECTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void moveOn(FreshOrganization organization, UUID connection) {
        TestTopics.send(
                Topics.CARRIER_UPDATES,
                connection.toString(),
                TestTopics.progress(organization.id(), connection, 0, ConnectionStatus.PROCESSING, 1));
        await("the carrier's answer")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> organization
                                .request()
                                .get(CONNECTIONS + "/" + connection)
                                .path("status"),
                        "processing"::equals);
    }

    private void set(FreshOrganization organization, UUID connection, String column, long time) {
        database.in(
                        organization.id(),
                        session -> session.preparedQuery(
                                        "update group_connections set " + column + " = $2 where id = $1")
                                .execute(Tuple.of(
                                        connection, Instant.ofEpochSecond(time).atOffset(ZoneOffset.UTC))))
                .await()
                .atMost(PATIENCE);
    }
}
