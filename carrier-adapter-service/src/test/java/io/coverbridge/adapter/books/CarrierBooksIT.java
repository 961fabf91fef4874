package io.coverbridge.adapter.books;

import static io.coverbridge.events.ConnectionStatus.ACTION_REQUIRED;
import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.EventType.GROUP_SYNC_COMPLETED;
import static io.coverbridge.events.EventType.GROUP_SYNC_MEMBERS;
import static io.coverbridge.events.EventType.GROUP_SYNC_PLANS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.CarrierBooks;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.SyncedPlan;
import io.coverbridge.events.Topics;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.kit.testing.Tokens;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CarrierBooksIT implements AdapterIT {

    private static final String PLANS = """
            [{"name": "Cascade HMO 1500", "line_of_coverage": "medical", "plan_type": "hmo", "code": "H15",
              "eligible_member_types": ["employee", "child"], "termination_policy": "last_work_date",
              "cobra_rules": {"eligible": false}, "network": "Select", "metal_tier": "silver",
              "waiting_periods": [{"waiting_period_enrollment_type": "new_member", "waiting_period_rule": "hire_date"}]},
             {"name": "Critical Care", "line_of_coverage": "critical_illness", "plan_type": "voluntary",
              "volume_rules": {"volume_type": "lump_sum"}, "benefits": {"portability": "yes"}}]""";

    private static final String GIVEN = """
            {"account_structure": {"bill_groups": ["001"]}, "plans": %s, "roster": {"families": [%s]}}""";

    private static final String FAMILY = """
            {"members": [
               {"individual_type": "employee", "custom_individual_id": "%1$s",
                "person": {"first_name": "Odalys", "last_name": "Brandywine", "date_of_birth": "1988-03-09", "sex": "F",
                           "ssn": "91203%2$s"},
                "employment": {"employment_status": "full-time", "hours_worked": 40,
                               "employment_dates": {"hire_date": "2024-06-03"}}},
               {"individual_type": "dependent", "relationship": "child", "custom_individual_id": "%1$s-1",
                "person": {"first_name": "Ismay", "last_name": "Brandywine", "date_of_birth": "2019-11-30", "sex": "F"}}],
             "coverages": [
               {"plan_name": "Cascade HMO 1500",
                "enrollments": [{"individual_id": "%1$s", "effective_start_date": "2024-07-01"},
                                {"individual_id": "%1$s-1", "effective_start_date": "2024-07-01"}]},
               {"plan_name": "Critical Care",
                "enrollments": [{"individual_id": "%1$s", "effective_start_date": "2024-07-01", "volume": 20000}]}]}""";

    private final Updates updates = new Updates();
    private final TopicReader rosters = TopicReader.of(Topics.CARRIER_ROSTERS);
    private final ResetBooks reset;
    private final Database database;

    CarrierBooksIT(ResetBooks reset, Pool app) {
        this.reset = reset;
        this.database = new Database(app);
    }

    @AfterEach
    void close() {
        updates.close();
        rosters.close();
    }

    @Test
    void aGroupThatWasInstalledByProgramIsWhatItsConnectionLeadsTo() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-7000001");
        CarrierBooks books = CarrierBooks.of(asked);
        books.put(holding("E-1", "4471"))
                .statusCode(201)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "carrier_id",
                                "carrier_group_id",
                                "origin",
                                "account_structure",
                                "locations",
                                "plans",
                                "employees",
                                "unwritten",
                                "installed"))
                .body("origin", equalTo("given"))
                .body("employees", equalTo(1))
                .body("account_structure.bill_groups", contains("001"))
                .body("plans[0].metal_tier", equalTo("silver"))
                .body(
                        "plans[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "name",
                                "line_of_coverage",
                                "plan_type",
                                "code",
                                "effective_start_date",
                                "eligible_member_types",
                                "termination_policy",
                                "waiting_periods",
                                "plan_configuration",
                                "cobra_rules",
                                "dependent_child_age_limits",
                                "network",
                                "metal_tier"));
        books.add("{\"families\": [" + FAMILY.formatted("E-2", "4472") + "]}")
                .statusCode(201)
                .body("employees", equalTo(2));

        updates.ask(asked).awaitStatus(asked, COMPLETED);

        List<SyncedPlan> plans =
                rosters.await(GROUP_SYNC_PLANS, asked.connectionId(), 1).get(0).plans();
        assertThat(plans).extracting(SyncedPlan::name).containsExactly("Cascade HMO 1500", "Critical Care");
        assertThat(plans.get(0).details())
                .containsEntry("network", "Select")
                .containsEntry("cobra_rules", Map.of("eligible", false));
        List<Family> families = told(asked, 1);
        assertThat(families)
                .extracting(family -> family.members().get(0).customIndividualId())
                .containsExactly("E-1", "E-2");
        assertThat(families.get(0).coverages().get(0).planId())
                .isEqualTo(plans.get(0).id());
        books.get()
                .statusCode(200)
                .body("connection_id", equalTo(asked.connectionId().toString()))
                .body("group_id", equalTo(asked.groupId().toString()));
        books.members("?effective_date=2024-06-30&mask=ssn&page_size=1")
                .statusCode(200)
                .body("meta.total_records", equalTo(2))
                .body("response", hasSize(1))
                .body(
                        "response[0].keySet()",
                        containsInAnyOrder("employee_id", "instruction_number", "modified", "members", "coverages"))
                .body("response[0].members[0].person.ssn", equalTo("*****4471"))
                .body("response[0].coverages.enrollments.flatten().status", everyItem(equalTo("pending")))
                .body(
                        "response[0].coverages[0].enrollments[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "individual_id",
                                "individual_type",
                                "status",
                                "effective_start_date",
                                "effective_end_date"));
    }

    @Test
    void whatTheCarrierChangesOnItsSideIsToldWithTheNextSyncAndNothingElse() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-7000002");
        CarrierBooks books = CarrierBooks.of(asked);
        books.put("{\"plans\": " + PLANS + ", \"roster\": {\"size\": 6, \"seed\": 11}}")
                .statusCode(201)
                .body("origin", equalTo("generated"))
                .body("unwritten", equalTo(0));
        updates.ask(asked).awaitStatus(asked, COMPLETED);
        List<Family> before = told(asked, 1);
        assertThat(before).hasSize(6);
        String ended = before.get(1).members().get(0).id().toString();
        String born = before.get(2).members().get(0).id().toString();
        String left = before.get(3).members().get(0).id().toString();
        String line = before.get(1).coverages().get(0).lineOfCoverage().wire();

        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(40);
        books.change(
                        ended,
                        "{\"type\": \"termination\", \"line_of_coverage\": \"%s\", \"effective_end_date\": \"%s\"}"
                                .formatted(line, end))
                .statusCode(200)
                .body("coverages[0].enrollments.effective_end_date", everyItem(equalTo(end.toString())))
                .body("coverages[0].enrollments.status", everyItem(equalTo("active")));
        books.change(
                        born,
                        "{\"type\": \"birth_date\", \"individual_id\": \"%s\", \"date_of_birth\": \"1969-02-03\"}"
                                .formatted(born))
                .statusCode(200)
                .body("members[0].person.date_of_birth", equalTo("1969-02-03"));
        books.change(left, "{\"type\": \"removal\"}").statusCode(204);
        books.member(left, "").statusCode(404);
        books.change(left, "{\"type\": \"removal\"}").statusCode(404);
        books.change(born, "{\"type\": \"volume\", \"line_of_coverage\": \"medical\", \"volume\": 5}")
                .statusCode(422);
        books.change(born, "{\"type\": \"rename\"}").statusCode(422);
        books.change(born, "{}").statusCode(422);
        books.member(ended, "?effective_date=" + end.plusDays(1))
                .statusCode(200)
                .body("coverages[0].enrollments.status", everyItem(equalTo("terminated")));

        sync(Roles.PLATFORM, asked.organization(), asked.connectionId())
                .statusCode(202)
                .body("connection_id", equalTo(asked.connectionId().toString()));

        List<Family> after = told(asked, 2);
        assertThat(after)
                .hasSize(5)
                .contains(before.get(0), before.get(4), before.get(5))
                .doesNotContain(before.get(1), before.get(2));
        assertThat(after.get(1).coverages().get(0).enrollments())
                .extracting(FamilyEnrollment::effectiveEndDate)
                .containsOnly(end);
        assertThat(after.get(1).members()).isEqualTo(before.get(1).members());
        assertThat(after.get(2).coverages()).isEqualTo(before.get(2).coverages());
        assertThat(after.get(2).members().get(0).person().dateOfBirth()).isEqualTo(LocalDate.of(1969, 2, 3));
    }

    @Test
    void replacingAGroupKeepsItsConnectionAndTellsItAnew() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-7000003");
        CarrierBooks books = CarrierBooks.of(asked);
        updates.ask(asked).awaitStatus(asked, COMPLETED);
        told(asked, 1);
        books.get().statusCode(200).body("origin", equalTo("default")).body("plans", hasSize(8));

        books.put(holding("E-9", "4479"))
                .statusCode(200)
                .body("connection_id", equalTo(asked.connectionId().toString()))
                .body("employees", equalTo(1));

        assertThat(told(asked, 2))
                .singleElement()
                .satisfies(family -> assertThat(family.members())
                        .extracting(FamilyMember::customIndividualId)
                        .containsExactly("E-9", "E-9-1"));
        List<String> ids = books.members("").extract().path("response.employee_id");
        books.put(holding("E-9", "4479")).statusCode(200);
        books.members("").body("response.employee_id", equalTo(ids));
    }

    @Test
    void aCarrierRefusesWhatItIsToldForAGroupThatWasRemoved() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-7000004");
        updates.ask(asked).awaitStatus(asked, COMPLETED);
        told(asked, 1);
        CarrierBooks books = CarrierBooks.of(asked);

        books.delete().statusCode(204);

        books.delete().statusCode(404);
        books.get().statusCode(404);
        books.members("").statusCode(404);
        sync(Roles.PLATFORM, asked.organization(), asked.connectionId()).statusCode(409);
        try (Fulfillments fulfillments = new Fulfillments()) {
            Told told = Told.through(asked);
            List<FulfillmentProgressed> reports = fulfillments.tell(told).awaitStatus(told, FulfillmentStatus.INVALID);
            assertThat(reports)
                    .singleElement()
                    .satisfies(report -> assertThat(report.errors())
                            .singleElement()
                            .asString()
                            .startsWith("The carrier holds no group for this connection."));
        }
    }

    @Test
    void aResetPutsTheBooksBackToTheDayOfTheConnection() throws Throwable {
        Asked replaced = Asked.connection(Carriers.CASCADE, "LK-7000005");
        Asked removed = Asked.connection(Carriers.MERIDIAN, "70000006").of(replaced.organization());
        updates.ask(replaced).awaitStatus(replaced, COMPLETED);
        updates.ask(removed).awaitStatus(removed, COMPLETED);
        List<Family> before = told(replaced, 1);
        told(removed, 1);
        CarrierBooks.of(replaced).put(holding("E-1", "4471")).statusCode(200);
        told(replaced, 2);
        CarrierBooks.of(removed).delete().statusCode(204);
        CarrierBooks unasked = new CarrierBooks(replaced.organization(), Carriers.CASCADE, "LK-7000007");
        unasked.put(holding("E-1", "4471")).statusCode(201);

        VertxContextSupport.subscribeAndAwait(() -> reset.reset(replaced.organization()));

        assertThat(told(replaced, 3)).isEqualTo(before);
        assertThat(told(removed, 2)).isNotEmpty();
        unasked.get().statusCode(404);
        CarrierBooks.of(replaced).get().body("origin", equalTo("default")).body("account_structure.size()", equalTo(0));
    }

    @Test
    void anotherOrganizationSeesAndTouchesNothing() {
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7000008");
        books.put(holding("E-1", "4471")).statusCode(201);
        String employee = books.members("").extract().path("response[0].employee_id");
        CarrierBooks other = books.of(Ids.random());
        other.get().statusCode(404);
        other.members("").statusCode(404);
        other.member(employee, "").statusCode(404);
        other.change(employee, "{\"type\": \"removal\"}").statusCode(404);
        other.add("{\"families\": [" + FAMILY.formatted("E-2", "4472") + "]}").statusCode(404);
        other.delete().statusCode(404);
        other.list().statusCode(200).body("response", empty()).body("meta.total_records", equalTo(0));
        books.list().statusCode(200).body("response", hasSize(1)).body("response[0].employees", equalTo(1));
        other.put(holding("E-1", "4471")).statusCode(201);
        other.members("").body("response[0].employee_id", not(equalTo(employee)));
        sync(Roles.PLATFORM, books.organizationId(), Ids.random()).statusCode(404);
        sync(Roles.OPERATOR, books.organizationId(), Ids.random()).statusCode(404);
    }

    @Test
    void operatorsSayWhoseGroupsTheyMean() {
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7000009");
        books.put("{\"roster\": {\"size\": 0}}")
                .statusCode(201)
                .body("plans", hasSize(8))
                .body("employees", equalTo(0));
        String path = "/emulator/v1/carriers/" + Carriers.CASCADE + "/groups";
        for (String role : List.of(Roles.OPERATOR, Roles.EMULATOR)) {
            as(role, path).statusCode(422).body("message", startsWith("organization_id: "));
            as(role, path + "?organization_id=1").statusCode(422);
            as(role, path + "?organization_id=" + books.organizationId())
                    .statusCode(200)
                    .body("response", hasSize(1));
            as(role, path + "/LK-7000009?organization_id=" + books.organizationId())
                    .statusCode(200);
        }
        as(Roles.OPERATOR, "/emulator/v1/carriers/" + Ids.random() + "/groups?organization_id=" + Ids.random())
                .statusCode(404);
        as(Roles.OPERATOR, "/emulator/v1/carriers/x/groups?organization_id=" + Ids.random())
                .statusCode(404);
        as("guest", path).statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @Test
    void anIdWithASlashIsAnIdLikeEveryOther() {
        CarrierBooks books =
                new CarrierBooks(Ids.random(), UUID.fromString("e07b52d8-6c19-4f3a-b1d4-8f2a96c5d310"), "S26/00417");
        books.put("{\"roster\": {\"size\": 2, \"seed\": 1}}")
                .statusCode(201)
                .body("carrier_group_id", equalTo("S26/00417"));
        books.members("").statusCode(200).body("response", hasSize(2));
    }

    @Test
    void badGroupsAreRefusedWithEverythingThatIsWrong() {
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "7000010");
        books.put("{\"plans\": [{\"name\": \"A\", \"line_of_coverage\": \"life\", \"plan_type\": \"basic\"},"
                        + "{\"name\": \"A\", \"line_of_coverage\": \"medical\", \"metal_tier\": \"tin\"}],"
                        + "\"roster\": {\"size\": 1, \"families\": []}}")
                .statusCode(422)
                .body(
                        "message",
                        containsString("carrier_group_id: Does not match the format required by Cascade Mutual"))
                .body("message", containsString("plans[0].line_of_coverage: The carrier does not sell it."))
                .body("message", containsString("plans[1].name: Another plan of the group has this name."))
                .body("message", containsString("plans[1].metal_tier: Must be one of: "))
                .body("message", containsString("roster: Takes size and seed, or families, not both."));
        CarrierBooks good = new CarrierBooks(books.organizationId(), Carriers.CASCADE, "LK-7000010");
        for (String bad : List.of(
                "{\"roster\": {\"size\": -1}}",
                "{\"roster\": {\"size\": 100001}}",
                "{\"roster\": {\"size\": \"7\"}}",
                "{\"roster\": {\"seed\": 1}}",
                "{\"roster\": {}}",
                "{\"roster\": {\"families\": 7}}",
                "{\"roster\": {\"seed\": 1, \"families\": []}}",
                "{\"account_structure\": []}",
                "{\"plans\": [null]}",
                "{\"plans\": [{}]}",
                "{\"plans\": [{\"name\": \"A\", \"line_of_coverage\": \"medical\", \"cobra_rules\": {}}]}",
                "{\"account_structure\": {\"x\": \"" + "y".repeat(17_000) + "\"}}",
                holding("E-1", "0000"))) {
            good.put(bad).statusCode(422);
        }
        good.put("{").statusCode(400);
        good.get().statusCode(404);
        good.add("{\"families\": [" + FAMILY.formatted("E-2", "4472") + "]}").statusCode(404);
        good.put(holding("E-1", "4471")).statusCode(201);
        good.add("{\"families\": []}").statusCode(422);
        good.add("{}").statusCode(422);
        good.add("{\"families\": [" + FAMILY.formatted("E-3", "4473") + "," + FAMILY.formatted("E-4", "4471") + "]}")
                .statusCode(422)
                .body("message", equalTo("families[1].members: The carrier holds this employee already."));
        good.get().body("employees", equalTo(1));
        good.members("?effective_date=2026-02-30").statusCode(422);
        good.members("?mask=name").statusCode(422);
        good.members("?page_size=0").statusCode(422);
        good.member("nobody", "").statusCode(404);
    }

    @Test
    void aGroupHasAHundredThousandMembersAtMost() {
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7000011");
        books.put("{\"plans\": %s, \"roster\": {\"size\": 3}}".formatted(PLANS)).statusCode(201);
        database.in(
                books.organizationId(),
                "update installed_groups set given_members = 99996 where organization_id = $1",
                books.organizationId());
        books.add("{\"families\": [" + FAMILY.formatted("E-2", "4472") + "]}")
                .statusCode(422)
                .body("message", equalTo("families: The group would have more than 100000 members."));
        books.get().body("employees", equalTo(3));
        database.in(
                books.organizationId(),
                "update installed_groups set given_members = 99995 where organization_id = $1",
                books.organizationId());
        books.add("{\"families\": [" + FAMILY.formatted("E-2", "4472") + "]}").statusCode(201);
    }

    @Test
    void aLargeRosterIsShownWhileItIsWrittenAndTheSameAfterwards() {
        int size = Integer.getInteger("coverbridge.test.roster-size", 400);
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7000012");
        books.put("{\"roster\": {\"size\": %d, \"seed\": 5}}".formatted(size))
                .statusCode(201)
                .body("employees", equalTo(size));
        String last = "?page_size=7&offset=" + (size - 7);
        List<String> shown =
                books.members(last).body("response", hasSize(7)).extract().path("response.employee_id");
        books.member(shown.get(6), "").statusCode(200).body("employee_id", equalTo(shown.get(6)));

        Awaitility.await("the roster is written")
                .atMost(Duration.ofSeconds(30 + size / 100))
                .until(() -> books.get().extract().<Integer>path("unwritten") == 0);

        books.get().body("employees", equalTo(size));
        books.members(last)
                .body("response.employee_id", equalTo(shown))
                .body("response.modified", everyItem(not(nullValue())))
                .body("meta.total_records", equalTo(size));
        books.change(shown.get(6), "{\"type\": \"removal\"}").statusCode(204);
        books.get().body("employees", equalTo(size - 1));
    }

    @Test
    void whoeverInstallsOrAddsAtTheSameTimeWaitsForTheOther() {
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7000014");
        String empty = "{\"plans\": %s, \"roster\": {\"families\": []}}".formatted(PLANS);
        List<Integer> installed = IntStream.range(0, 4)
                .parallel()
                .mapToObj(time -> books.put(empty).extract().statusCode())
                .toList();
        assertThat(installed).containsExactlyInAnyOrder(201, 200, 200, 200);
        IntStream.range(1000, 1006)
                .parallel()
                .forEach(number -> books.add("{\"families\": [" + FAMILY.formatted("E-" + number, number) + "]}")
                        .statusCode(201));
        books.get().body("employees", equalTo(6));
        assertThat(database.one(
                                books.organizationId(),
                                "select given_members from installed_groups where organization_id = $1",
                                books.organizationId())
                        .getInteger(0))
                .isEqualTo(12);
    }

    @Test
    void piecesOfAMegabyteAreTakenIn() {
        CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7000013");
        books.put("{\"plans\": %s, \"roster\": {\"families\": []}}".formatted(PLANS))
                .statusCode(201);
        String families = IntStream.range(1000, 2030)
                .mapToObj(number -> FAMILY.formatted("E-" + number, number))
                .collect(Collectors.joining(","));
        assertThat(families.length()).isBetween(900_000, 1_000_000);
        books.add("{\"families\": [" + families + "]}").statusCode(201).body("employees", equalTo(1030));
    }

    @Test
    void theScenarioOfAnIdComesBeforeWhatWasInstalled() {
        Asked asked = Asked.connection(Carriers.CASCADE, "LK-0009004");
        CarrierBooks.of(asked).put(holding("E-1", "4471")).statusCode(201);
        updates.ask(asked).awaitStatus(asked, ACTION_REQUIRED);
        CarrierBooks.of(asked).get().body("connection_id", nullValue());
        Asked again = asked.again("LK-0009004", 2);
        updates.ask(again).awaitStatus(again, ConnectionStatus.COMPLETED);
        assertThat(told(asked, 1)).hasSize(1);
    }

    @Test
    void theDocumentDescribesTheBooksWithExamples() {
        Response document = given().accept("application/json").get("/q/openapi?format=json");
        Map<String, Map<String, Map<String, Object>>> paths =
                document.jsonPath().getMap("paths");
        String group = "/emulator/v1/carriers/{carrier_id}/groups/{carrier_group_id}";
        assertThat(paths.keySet())
                .contains(
                        "/emulator/v1/carriers/{carrier_id}/groups",
                        group,
                        group + "/families",
                        group + "/members",
                        group + "/members/{employee_id}",
                        group + "/members/{employee_id}/changes",
                        "/emulator/v1/connections/{id}/sync");
        paths.forEach((path, operations) -> {
            if (path.startsWith(group)) {
                assertThat(operations.values())
                        .allSatisfy(operation -> assertThat(operation).containsKeys("summary", "operationId"));
            }
        });
        assertThat(document.jsonPath()
                        .getMap("components.schemas.CarrierFamiliesRequest.properties.families.items.properties")
                        .keySet())
                .isEqualTo(Set.of("members", "coverages"));
        assertThat(document.jsonPath().getList("components.schemas.CarrierChange.examples"))
                .hasSize(4);
        assertThat(document.jsonPath()
                        .getMap("components.schemas.CarrierPlan.properties")
                        .keySet())
                .contains("line_of_coverage", "dependent_child_age_limits", "metal_tier");
    }

    /** The families of a run, which is the first, second and so on that has come to its end. */
    private List<Family> told(Asked asked, int run) {
        GroupSync sync = rosters.await(GROUP_SYNC_COMPLETED, asked.connectionId(), run)
                .get(run - 1)
                .sync();
        return rosters.await(GROUP_SYNC_MEMBERS, asked.connectionId(), 0).stream()
                .filter(batch -> batch.sync().equals(sync))
                .flatMap(batch -> batch.families().stream())
                .toList();
    }

    private static String holding(String customId, String lastFour) {
        return GIVEN.formatted(PLANS, FAMILY.formatted(customId, lastFour));
    }

    private static ValidatableResponse as(String role, String path) {
        return given().auth().oauth2(Tokens.of(role, Ids.random())).get(path).then();
    }

    private static ValidatableResponse sync(String role, UUID organization, UUID connection) {
        return given().auth()
                .oauth2(Tokens.of(role, organization))
                .post("/emulator/v1/connections/{id}/sync", connection)
                .then();
    }
}
