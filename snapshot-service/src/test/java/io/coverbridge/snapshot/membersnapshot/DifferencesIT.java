package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.document.SnapshotBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where a platform and a carrier differ, from the snapshot on and through later syncs. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class DifferencesIT {

    private static final String SSN = "219099999";

    private final Stage stage = Stage.withGroup();
    private UUID connection = UUID.randomUUID();
    private UUID employee = UUID.randomUUID();
    private long sequence = 1;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatACarrierIsToldIsPendingUntilItHasIt() {
        JsonPath snapshot = post(50_000);

        JsonPath pending = list("is_open=true");
        assertThat(pending.getList("response.difference_type"))
                .containsExactlyInAnyOrder("demographics", "coverage", "coverage");
        assertThat(pending.getList("response.difference_classification")).containsOnly("missing_from_carrier");
        assertThat(pending.getList("response.member_snapshot_id")).containsOnly(snapshot.getString("id"));
        assertThat(pending.getList("response.is_discrepancy")).containsOnly(false);
        assertThat(pending.getMap("response[0]").keySet())
                .containsExactlyInAnyOrder(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "group_id",
                        "carrier_id",
                        "employee_id",
                        "object_type",
                        "object_id",
                        "difference_classification",
                        "difference_type",
                        "fields",
                        "impact_score",
                        "impact_type",
                        "is_discrepancy",
                        "is_dismissed",
                        "is_suppressed",
                        "member_snapshot_id");

        CarrierInstruction told = stage.instruction(employee, 1);
        stage.answer(told, FulfillmentStatus.SENT, 1);
        stage.awaitStatus(snapshot.getString("id"), "completed");

        assertThat(list("is_open=true").getList("response")).isEmpty();
        assertThat(list("is_open=false").getList("response.resolved"))
                .hasSize(3)
                .doesNotContainNull();
        assertThat(stage.toldOfDifferences(employee, 6))
                .containsExactly(
                        "difference.created",
                        "difference.created",
                        "difference.created",
                        "difference.resolved",
                        "difference.resolved",
                        "difference.resolved");
    }

    @Test
    void aLaterSyncFindsDiscrepanciesOnceAndResolvesThem() {
        Family has = delivered();

        sync(
                1,
                new ToldBack(has)
                        .volume(LineOfCoverage.LIFE, 40_000)
                        .until(LineOfCoverage.DENTAL, "2026-03-31")
                        .born("1984-03-01", "219099998")
                        .family());

        Map<String, Map<String, Object>> found = byType("is_discrepancy=true");
        assertThat(found.keySet()).containsExactlyInAnyOrder("volume", "coverage", "demographics");
        assertThat(found.get("volume"))
                .containsEntry("difference_classification", "field_mismatch")
                .containsEntry("impact_score", 60)
                .containsEntry(
                        "fields", List.of(Map.of("name", "volume", "platform_value", 50_000, "carrier_value", 40_000)))
                .doesNotContainKey("member_snapshot_id");
        assertThat(found.get("coverage"))
                .containsEntry("difference_classification", "missing_from_carrier")
                .containsEntry(
                        "fields",
                        List.of(Map.of(
                                "name",
                                "effective_end_date",
                                "platform_value",
                                "9999-12-31",
                                "carrier_value",
                                "2026-03-31")));
        assertThat(list("is_discrepancy=true&type=demographics").getString("response[0].fields"))
                .contains("date_of_birth", "1984-03-01", "*****9999", "*****9998")
                .doesNotContain(SSN);
        JsonPath whole = list("is_discrepancy=true&type=demographics&mask=none");
        assertThat(whole.getString("response[0].fields")).contains(SSN, "219099998");
        JsonPath held = stage.get("employees/{id}/member_snapshot", employee);
        assertThat(held.getList("coverages.line_of_coverage")).containsExactly("life");
        assertThat(held.getList("coverages[0].enrolled_members.volume")).containsExactly(40_000);
        assertThat(held.getString("employee.person.date_of_birth")).isNotEqualTo("1984-03-01");

        List<Object> versions = list("is_discrepancy=true").getList("response.version");
        sync(
                1,
                new ToldBack(has)
                        .volume(LineOfCoverage.LIFE, 40_000)
                        .until(LineOfCoverage.DENTAL, "2026-03-31")
                        .born("1984-03-01", "219099998")
                        .family());
        assertThat(list("is_discrepancy=true").getList("response.version")).isEqualTo(versions);

        sync(1, has);

        JsonPath over = list("is_discrepancy=true");
        assertThat(over.getList("response.resolved")).hasSize(3).doesNotContainNull();
        assertThat(list("is_open=true").getList("response")).isEmpty();
        assertThat(stage.get("employees/{id}/member_snapshot", employee).getList("coverages.line_of_coverage"))
                .containsExactlyInAnyOrder("life", "dental");
    }

    @Test
    void aDismissedDiscrepancyStaysSoUntilItsValuesChange() {
        Family has = delivered();
        sync(1, new ToldBack(has).volume(LineOfCoverage.LIFE, 40_000).family());
        String id = list("is_open=true").getString("response[0].id");

        Response dismissed = put(id, "dismiss");
        assertThat(dismissed.statusCode()).isEqualTo(200);
        assertThat(dismissed.jsonPath().getBoolean("is_dismissed")).isTrue();
        assertThat(dismissed.header("ETag"))
                .isEqualTo("\"" + dismissed.jsonPath().getString("version") + "\"");
        assertThat(stage.client()
                        .header("If-Match", "\"" + UUID.randomUUID() + "\"")
                        .put("/api/v1/differences/" + id + "/reopen")
                        .statusCode())
                .isEqualTo(412);
        assertThat(put(id, "reopen").jsonPath().getBoolean("is_dismissed")).isFalse();
        assertThat(list("is_open=true").getList("response.id")).containsExactly(id);
        put(id, "dismiss");

        sync(1, new ToldBack(has).volume(LineOfCoverage.LIFE, 40_000).family());
        assertThat(list("is_dismissed=true").getList("response.id")).containsExactly(id);
        assertThat(list("is_open=true").getList("response")).isEmpty();

        sync(1, new ToldBack(has).volume(LineOfCoverage.LIFE, 45_000).family());
        JsonPath open = list("is_open=true");
        assertThat(open.getList("response.id")).containsExactly(id);
        assertThat(open.getString("response[0].fields")).contains("45000");

        sync(1, has);
        assertThat(put(id, "dismiss").statusCode()).isEqualTo(409);
    }

    @Test
    void coverageThatOnlyTheCarrierHasIsMissingFromThePlatform() {
        Family has = delivered();
        Family more = stage.enrolled(employee, aPerson().build());

        sync(
                1,
                new ToldBack(has)
                        .without(LineOfCoverage.LIFE)
                        .plus(more.coverages().get(0))
                        .family());

        Map<String, Map<String, Object>> found = byClassification("is_open=true");
        assertThat(found.keySet()).containsExactlyInAnyOrder("missing_from_carrier", "missing_from_platform");
        assertThat(found.get("missing_from_platform")).containsEntry("impact_score", 90);

        sync(1, has);

        assertThat(list("is_open=true").getList("response")).isEmpty();
    }

    @Test
    void aRefusedChangeIsADiscrepancyUntilTheNextSnapshotReplacesIt() {
        delivered();
        JsonPath refused = post(60_000);
        stage.answer(stage.instruction(employee, 2), FulfillmentStatus.INVALID, 1, "too much");
        stage.awaitStatus(refused.getString("id"), "canceled");
        JsonPath open = list("is_open=true");
        assertThat(open.getList("response.difference_type")).containsExactly("volume");
        assertThat(open.getList("response.is_discrepancy")).containsExactly(true);
        assertThat(open.getLong("response[0].discrepancy_time")).isPositive();

        post(70_000);

        JsonPath pending = list("is_open=true");
        assertThat(pending.getList("response.is_discrepancy")).containsExactly(false);
        assertThat(pending.getString("response[0].fields")).contains("70000", "50000");
        JsonPath replaced = one(open.getString("response[0].id"));
        assertThat(replaced.getString("replaced_by")).isEqualTo(pending.getString("response[0].id"));
    }

    @Test
    void whatWaitsForAnAnswerReplacesItsPendingDifferencesWhenItIsDecided() {
        post(50_000);
        CarrierInstruction early = stage.instruction(employee, 1);
        List<String> before = list("is_open=true").getList("response.id");
        post(60_000);
        assertThat(list("is_open=true").getList("response.id", String.class)).isEqualTo(before);

        stage.answer(early, FulfillmentStatus.REPLACED, 1);
        stage.instruction(employee, 2);

        assertThat(list("is_open=true").getList("response.id", String.class))
                .hasSize(3)
                .doesNotContainAnyElementsOf(before);
        assertThat(list("id=" + String.join(",", before)).getList("response.replaced_by"))
                .doesNotContainNull()
                .hasSize(3);
    }

    @Test
    void aRosterThatIsOlderThanAnInstructionTurnsNothingBack() {
        Family has = delivered();
        Family older = new ToldBack(has).volume(LineOfCoverage.LIFE, 10_000).family();

        stage.sync(connection, Instant.now().minusSeconds(60), next(), null, older);
        assertThat(volume()).isEqualTo(50_000);

        post(60_000);
        CarrierInstruction second = stage.instruction(employee, 2);
        sync(1, older);
        assertThat(volume()).isEqualTo(50_000);

        stage.answer(second, FulfillmentStatus.SENT, 1);
        Awaitility.await("the second volume").until(() -> volume() == 60_000);
        sync(1, older);
        run(List.of(new GroupSync.Settled(employee, 1)));
        assertThat(volume()).isEqualTo(60_000);
        assertThat(list("is_open=true").getList("response")).isEmpty();

        stage.sync(connection, Instant.now().plusSeconds(60), next(), null, older);
        assertThat(volume()).isEqualTo(10_000);
        assertThat(list("is_open=true").getList("response.difference_type")).containsExactly("volume");
    }

    @Test
    void familiesThatAreNotToldAnyMoreAreGoneAtTheCarrier() {
        Family silent =
                stage.enrolled(UUID.randomUUID(), aPerson().named("Ida", "Lund").build());
        Family has = delivered(silent);

        run(List.of(new GroupSync.Settled(employee, 1)), silent);

        assertThat(list("is_open=true").getList("response.difference_classification"))
                .containsExactly("missing_from_carrier", "missing_from_carrier");
        assertThat(stage.get("employees/{id}/member_snapshot", employee).getList("coverages"))
                .isEmpty();

        sync(1, has);

        assertThat(list("is_open=true").getList("response")).isEmpty();
        assertThat(stage.get(
                                "employees/{id}/member_snapshot",
                                silent.members().get(0).id())
                        .getList("coverages"))
                .isEmpty();
        assertThat(stage.get("differences").getList("response.employee_id")).containsOnly(employee.toString());
    }

    @Test
    void anotherOrganizationSeesNothing() {
        post(50_000);
        String id = list("page_size=1").getString("response[0].id");
        UUID stranger = UUID.randomUUID();

        assertThat(Stage.clientOf(stranger)
                        .get("/api/v1/differences")
                        .jsonPath()
                        .getList("response"))
                .isEmpty();
        for (String path : List.of(
                "differences/" + id,
                "employees/" + employee + "/differences",
                "groups/" + stage.groupId + "/differences")) {
            Response answer = Stage.clientOf(stranger).get("/api/v1/" + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
        Response refused = Stage.clientOf(stranger).put("/api/v1/differences/" + id + "/dismiss");
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.jsonPath().getString("message")).isEqualTo("Difference not found with UUID " + id);
    }

    @Test
    void everyFilterSortsOrNarrows() {
        post(50_000);
        JsonPath all = stage.get("groups/{id}/differences?page_size=2", stage.groupId);
        assertThat(all.getInt("meta.total_records")).isEqualTo(3);
        assertThat(all.getList("response")).hasSize(2);
        String enrollment = list("object_type=individual_enrollment").getString("response[0].object_id");
        Map.of(
                        "object_type=employee",
                        1,
                        "object_id=" + enrollment,
                        1,
                        "min_impact_score=31",
                        2,
                        "max_impact_score=30",
                        1,
                        "is_dismissed=true",
                        0,
                        "is_discrepancy=false",
                        3,
                        "created_after=9999999999",
                        0,
                        "created_before=9999999999",
                        3,
                        "impact_type=record",
                        1,
                        "classification=field_mismatch,missing_from_platform",
                        0)
                .forEach((filter, size) ->
                        assertThat(list(filter).getList("response")).as(filter).hasSize(size));
        assertThat(list("type=coverage&include_unavailable=true").getList("response"))
                .hasSize(2);
        assertThat(list("member_snapshot_id=" + UUID.randomUUID()).getList("response"))
                .isEmpty();
        assertThat(list("sort_by=impact_score&sort_direction=asc").getList("response.impact_score"))
                .containsExactly(30, 100, 100);
        assertThat(stage.client().get("/api/v1/differences?page_size=1").header("Link"))
                .contains("rel=\"next\"");
        assertThat(stage.get("differences?group_id={id}", stage.groupId).getList("response"))
                .hasSize(3);
    }

    /** The employee in the dental plan, and in the life plan for a volume; posted, and not delivered. */
    private JsonPath post(int volume, Family... others) {
        if (sequence == 1) {
            connection = stage.complete(others);
            sequence = 4;
        }
        JsonPath created = stage.create(snapshot(volume));
        employee = UUID.fromString(created.getString("employee_id"));
        return created;
    }

    private SnapshotBuilder snapshot(int volume) {
        return aSnapshot()
                .of(anEmployee().knownAs("EMP-1").who(aPerson().withSsn(SSN)))
                .covering(
                        stage.dental().enrolling(theEmployee()),
                        aCoverage(LineOfCoverage.LIFE)
                                .at(stage.carrierId)
                                .inPlan(stage.lifePlan)
                                .enrolling(theEmployee().forVolume(volume)));
    }

    /** What the carrier has once it was told. */
    private Family delivered(Family... others) {
        JsonPath created = post(50_000, others);
        CarrierInstruction told = stage.instruction(employee, 1);
        stage.answer(told, FulfillmentStatus.SENT, 1);
        stage.awaitStatus(created.getString("id"), "completed");
        return told.family();
    }

    /** A later run that has this instruction in it. */
    private void sync(int settled, Family... families) {
        run(List.of(new GroupSync.Settled(employee, settled)), families);
    }

    private void run(List<GroupSync.Settled> settled, Family... families) {
        stage.sync(connection, Instant.now(), next(), settled, families);
    }

    /** Sequence of the first of three events. */
    private long next() {
        sequence += 3;
        return sequence - 3;
    }

    private int volume() {
        return stage.get("employees/{id}/member_snapshot", employee)
                .getInt("coverages.find { it.line_of_coverage == 'life' }.enrolled_members[0].volume");
    }

    private JsonPath list(String filter) {
        return stage.get("employees/" + employee + "/differences?" + filter);
    }

    private JsonPath one(String id) {
        return stage.get("differences/{id}", id);
    }

    private Response put(String id, String what) {
        return stage.client().put("/api/v1/differences/" + id + "/" + what);
    }

    private Map<String, Map<String, Object>> byType(String filter) {
        return by(filter, "difference_type");
    }

    private Map<String, Map<String, Object>> byClassification(String filter) {
        return by(filter, "difference_classification");
    }

    private Map<String, Map<String, Object>> by(String filter, String key) {
        List<Map<String, Object>> all = list(filter).getList("response");
        return all.stream().collect(Collectors.toMap(each -> (String) each.get(key), each -> each));
    }
}
