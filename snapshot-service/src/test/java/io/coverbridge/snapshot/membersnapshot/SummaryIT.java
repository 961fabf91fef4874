package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.Tokens;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import io.coverbridge.snapshot.member.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What needs somebody, at a glance: of one organization, and of all for operators. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class SummaryIT {

    private static final String OVERVIEW = "/ops/v1/snapshots_overview";

    @Test
    void whatIsUnderWayAndWhatEndedBadlyIsCountedUntilANewerSnapshotComes() {
        try (Stage stage = Stage.connected();
                Stage other = Stage.withGroup()) {
            JsonPath underWay = stage.create(of(stage, "EMP-1"));
            JsonPath refused = stage.create(of(stage, "EMP-2"));
            JsonPath delivered = stage.create(of(stage, "EMP-3"));
            stage.answer(instruction(stage, refused, 1), FulfillmentStatus.INVALID, 1, "no");
            stage.answer(instruction(stage, delivered, 1), FulfillmentStatus.SENT, 1);
            JsonPath canceled = stage.awaitStatus(refused.getString("id"), "canceled");
            stage.awaitStatus(delivered.getString("id"), "completed");

            JsonPath summary = stage.get("member_snapshots/summary");

            assertThat(summary.getMap("").keySet()).isEqualTo(Set.of("as_of", "statuses", "carriers"));
            assertThat(summary.getLong("as_of")).isGreaterThanOrEqualTo(canceled.getLong("modified"));
            assertThat(summary.getList("statuses"))
                    .isEqualTo(List.of(
                            count("processing", 1, underWay.getInt("created")),
                            count("canceled", 1, canceled.getInt("modified"))));
            assertThat(summary.getList("carriers"))
                    .isEqualTo(List.of(Map.of(
                            "carrier_id",
                            stage.carrierId.toString(),
                            "statuses",
                            List.of(
                                    count("processing", 1, underWay.getInt("created")),
                                    count("invalid", 1, canceled.getInt("modified"))))));
            assertThat(other.get("member_snapshots/summary").getList("statuses"))
                    .isEmpty();
            assertThat(other.get("member_snapshots/summary").getList("carriers"))
                    .isEmpty();
            assertThat(ofOverview(stage).keySet()).isEqualTo(Set.of("organization_id", "snapshots", "fulfillments"));
            assertThat(ofOverview(stage).get("snapshots")).isEqualTo(Map.of("statuses", summary.getList("statuses")));
            assertThat(ofOverview(stage).get("fulfillments"))
                    .isEqualTo(Map.of("statuses", summary.getList("carriers[0].statuses")));

            stage.create(of(stage, "EMP-2"));

            JsonPath later = stage.get("member_snapshots/summary");
            assertThat(later.getList("statuses.status")).containsExactly("processing");
            assertThat(later.getInt("statuses[0].count")).isEqualTo(2);
            assertThat(later.getList("carriers[0].statuses.status")).containsExactly("processing");
            String invalid = "member_snapshots?fulfillment_summary_status=invalid&is_current=";
            assertThat(stage.get(invalid + "true").getList("response.id")).isEmpty();
            assertThat(stage.get(invalid + "false").getList("response.id")).containsExactly(refused.getString("id"));
        }
    }

    @Test
    void aPartIsAsOldAsItsStatus() {
        try (Stage stage = Stage.connected()) {
            JsonPath created = stage.create(stage.single());
            assertThat(Rows.count(
                            "update fulfillments set status_since = '2001-09-09T01:46:40Z' returning 1::bigint",
                            stage.organizationId))
                    .isOne();
            assertThat(stage.get("member_snapshots/summary").getLong("carriers[0].statuses[0].oldest_since"))
                    .isEqualTo(1_000_000_000);

            stage.answer(instruction(stage, created, 1), FulfillmentStatus.VALID, 1);
            stage.awaitCarrier(created.getString("id"), "valid");

            JsonPath summary = stage.get("member_snapshots/summary");
            assertThat(summary.getList("carriers[0].statuses.status")).containsExactly("valid");
            assertThat(summary.getLong("carriers[0].statuses[0].oldest_since"))
                    .isGreaterThanOrEqualTo(created.getLong("created"));
        }
    }

    @Test
    void theOverviewIsForOperators() {
        assertThat(Api.anonymous().get(OVERVIEW).statusCode()).isEqualTo(401);
        assertThat(Api.as(Api.OURS).get(OVERVIEW).statusCode()).isEqualTo(403);
        assertThat(Api.anonymous()
                        .auth()
                        .oauth2(Tokens.restricted(Roles.OPERATOR, Api.OURS, "snapshots:read"))
                        .get(OVERVIEW)
                        .statusCode())
                .isEqualTo(403);
        JsonPath overview = overview().jsonPath();
        assertThat(overview.getMap("").keySet()).isEqualTo(Set.of("as_of", "organizations"));
        assertThat(Api.anonymous().get("/api/v1/member_snapshots/summary").statusCode())
                .isEqualTo(401);
    }

    private static Map<?, ?> ofOverview(Stage stage) {
        return overview().jsonPath().getList("organizations", Map.class).stream()
                .filter(each -> stage.organizationId.toString().equals(each.get("organization_id")))
                .findFirst()
                .orElseThrow();
    }

    private static Response overview() {
        Response answer = Api.anonymous()
                .auth()
                .oauth2(Tokens.of(Roles.OPERATOR, UUID.randomUUID()))
                .get(OVERVIEW);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static SnapshotBuilder of(Stage stage, String employee) {
        return aSnapshot()
                .of(anEmployee().knownAs(employee).who(aPerson().named("Ada", employee)))
                .covering(stage.dental().enrolling(theEmployee().knownAs(employee)));
    }

    private static CarrierInstruction instruction(Stage stage, JsonPath created, int number) {
        return stage.instruction(UUID.fromString(created.getString("employee_id")), number);
    }

    private static Map<String, Object> count(String status, int count, int since) {
        return Map.of("status", status, "count", count, "oldest_since", since);
    }
}
