package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Snapshots that are posted while the connection is under way. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class WaitingSnapshotIT {

    @Test
    void aSnapshotWaitsForItsConnectionAndGoesOutByItself() {
        try (Stage stage = Stage.withGroup()) {
            UUID connection = stage.connect(stage.carrierId);
            JsonPath created = stage.create(stage.family());
            UUID employee = UUID.fromString(created.getString("employee_id"));
            assertThat(created.getString("status")).isEqualTo("processing");
            assertThat(created.getList("fulfillment_summary.status")).containsExactly("scheduled");

            stage.load(stage.carrierId, connection, 1);

            stage.awaitCarrier(created.getString("id"), "processing");
            stage.answer(stage.instruction(employee, 1), FulfillmentStatus.SENT, 1);
            stage.awaitStatus(created.getString("id"), "completed");
            assertThat(FulfillmentIT.history(stage, created.getString("id")))
                    .containsExactly(
                            "member_snapshot processing",
                            "carrier scheduled",
                            "carrier processing",
                            "carrier sent",
                            "member_snapshot completed");
            assertThat(stage.get("member_snapshots/{id}/history", created.getString("id"))
                            .getList("response.cause"))
                    .containsExactly("platform", "platform", "connection", "carrier", "carrier");
        }
    }

    @Test
    void whatTheCarrierTurnsOutNotToSellMakesTheWaitingPartInvalid() {
        try (Stage stage = Stage.withGroup()) {
            UUID connection = stage.connect(stage.carrierId);
            JsonPath created = stage.create(aSnapshot()
                    .covering(aCoverage(LineOfCoverage.DENTAL)
                            .at(stage.carrierId)
                            .inPlan("A plan that nobody has")
                            .enrolling(theEmployee())));

            stage.load(stage.carrierId, connection, 1);

            JsonPath canceled = stage.awaitStatus(created.getString("id"), "canceled");
            assertThat(canceled.getList("fulfillment_summary.status")).containsExactly("invalid");
            assertThat(canceled.getList("fulfillment_summary[0].errors")).hasSize(1);
        }
    }

    @Test
    void aWaitingSnapshotThatIsReplacedIsNotSent() {
        try (Stage stage = Stage.withGroup()) {
            UUID connection = stage.connect(stage.carrierId);
            JsonPath first = stage.create(stage.single());
            UUID employee = UUID.fromString(first.getString("employee_id"));
            JsonPath second = stage.create(stage.single());

            stage.load(stage.carrierId, connection, 1);

            assertThat(stage.instruction(employee, 2).memberSnapshotId()).hasToString(second.getString("id"));
            assertThat(stage.snapshot(first.getString("id")).getString("status"))
                    .isEqualTo("replaced");
            assertThat(Rows.count(
                            "select count(*) from event_log where type like '%instruction%'", stage.organizationId))
                    .isEqualTo(1);
        }
    }
}
