package io.coverbridge.adapter.books;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.InstalledGroups;
import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.CarrierBooks;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivenTwiceIT implements AdapterIT {

    private static final String GROUP = """
            {"plans": [{"name": "Cascade HMO 1500", "line_of_coverage": "medical", "plan_type": "hmo"}],
             "roster": {"families": [%s]}}""";

    private static final String DEPENDENT = """
            {"individual_type": "dependent", "relationship": "child", "custom_individual_id": "%s-%s"%s,
             "person": {"first_name": "Ismay", "last_name": "%1$s", "date_of_birth": "2019-11-30", "sex": "F"%s}}""";

    private static final String EMPLOYEE = """
            {"individual_type": "employee", "custom_individual_id": "%s",
             "person": {"first_name": "Odalys", "last_name": "%1$s", "date_of_birth": "1988-03-09", "sex": "F", "ssn": "%s"},
             "employment": {"employment_status": "full-time", "hours_worked": 40,
                            "employment_dates": {"hire_date": "2024-06-03"}}}""";

    private static final String COVERAGES = """
            [{"plan_name": "Cascade HMO 1500",
              "enrollments": [{"individual_id": "%s", "effective_start_date": "2024-07-01"%s}]}]""";

    private static final String SAME_SSN = ".person.ssn: Another one in the group has this SSN.";
    private static final String SAME_ID = ".id: Another one in the group has this id.";

    private final CarrierBooks books = new CarrierBooks(Ids.random(), Carriers.CASCADE, "LK-7100001");
    private final HeldFamilies families;
    private final InstalledGroups groups;
    private final TenantTransactions transactions;
    private final Database database;

    GivenTwiceIT(HeldFamilies families, InstalledGroups groups, TenantTransactions transactions, Pool app) {
        this.families = families;
        this.groups = groups;
        this.transactions = transactions;
        this.database = new Database(app);
    }

    @AfterEach
    void remove() {
        books.delete();
        assertThat(keys()).isZero();
    }

    @Test
    void nothingThatCameWithAnEarlierPieceComesAgainWithALaterOne() {
        String child = Ids.random().toString();
        String enrollment = Ids.random().toString();
        install(family("Ash", "912034001", "912034002", child, enrollment));
        long before = keys();
        assertThat(before).isEqualTo(2 + 2 + 1);

        refuse(family("Elm", "912034003", "912034002"), "families[0].members[0]" + SAME_SSN);
        refuse(family("Elm", "912034003", "912034004", child, null), "families[0].members[0]" + SAME_ID);
        refuse(
                family("Elm", "912034003", "912034004", null, enrollment),
                "families[0].coverages[0].enrollments[0].id: Another enrollment in the group has this id.");
        refuse(family("Elm", "912034002", "912034004"), "families[0].members[1]" + SAME_SSN);
        refuse(family("Elm", "912034003", "912034001"), "families[0].members[0]" + SAME_SSN);
        refuse(
                family("Elm", "912034003", "912034004") + ","
                        + family("Oak", "912034005", "912034002", child.toUpperCase(Locale.ROOT), null),
                "families[1].members[0]" + SAME_ID + "; families[1].members[0]" + SAME_SSN);
        refuse(
                family("Ash", "912034001", "912034009") + "," + family("Oak", "912034005", "912034002"),
                "families[0].members: The carrier holds this employee already.; families[1].members[0]" + SAME_SSN);

        assertThat(keys()).isEqualTo(before);
        assertThat(given()).isEqualTo(2);
        add(family("Elm", "912034003", "912034004")).statusCode(201).body("employees", equalTo(2));
        assertThat(keys()).isEqualTo(2 * before);
    }

    @Test
    void whatWasInventedIsNotGivenAndAnotherGroupMayHaveTheSame() {
        String generated = "{\"plans\": [{\"name\": \"Cascade HMO 1500\", \"line_of_coverage\": \"medical\","
                + " \"plan_type\": \"hmo\"}], \"roster\": {\"size\": 40, \"seed\": 3}}";
        books.put(generated).statusCode(201).body("unwritten", equalTo(0));
        List<Family> invented = held();
        Family large = invented.stream()
                .filter(family -> family.members().size() > 1)
                .findFirst()
                .orElseThrow();
        String ssn = requireNonNull(large.members().get(1).person().ssn());
        refuse(family("Elm", "912034001", ssn), "families[0].members[0]" + SAME_SSN);
        CarrierBooks other = new CarrierBooks(books.organizationId(), Carriers.CASCADE, "LK-7100002");
        other.put(GROUP.formatted(family("Elm", "912034001", ssn))).statusCode(201);
        other.delete().statusCode(204);
    }

    @Test
    void ofPiecesThatBringTheSamePersonAtTheSameTimeOneIsTakenIn() {
        install("");
        List<Integer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(number -> add(family("Elm" + number, "91203411" + number, "912034199"))
                        .extract()
                        .statusCode())
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 422);
        assertThat(given()).isEqualTo(2);
        assertThatThrownBy(() -> database.in(
                        books.organizationId(),
                        "insert into carrier_family_keys (installed_group_id, key, family_id, organization_id)"
                                + " select installed_group_id, key, $2, organization_id from carrier_family_keys"
                                + " where organization_id = $1",
                        books.organizationId(),
                        Ids.random()))
                .hasMessageContaining("carrier_family_keys_pkey");
    }

    @Test
    void whoeverLeavesTakesNothingWithHim() {
        install(family("Ash", "912034001", "912034002"));
        String employee = books.members("").extract().path("response[0].employee_id");
        books.change(employee, "{\"type\": \"removal\"}").statusCode(204);
        assertThat(keys()).isZero();
        add(family("Elm", "912034003", "912034002")).statusCode(201);
        books.put(GROUP.formatted(family("Oak", "912034002", "912034003"))).statusCode(200);
        assertThat(keys()).isEqualTo(5);
    }

    @Test
    void whatTheCarrierWasToldSinceCountsToo() {
        install(family("Ash", "912034001", "912034002") + "," + family("Elm", "912034003", "912034004"));
        Family ash = held().get(0);
        Family alone = new Family(List.of(ash.members().get(0)), List.of());
        tell(alone);
        add(family("Oak", "912034005", "912034002")).statusCode(201);
        // The hub knows better than the roster, and the carrier believes it; that is no reason to fail.
        tell(ash);
        assertThat(held().get(0)).isEqualTo(ash);
        refuse(family("Fir", "912034006", "912034002"), "families[0].members[0]" + SAME_SSN);
        books.change(held().get(2).members().get(0).id().toString(), "{\"type\": \"removal\"}")
                .statusCode(204);
        refuse(family("Fir", "912034006", "912034002"), "families[0].members[0]" + SAME_SSN);
    }

    @Test
    void familiesFromBeforeGetTheirKeysWhenTheNextJoin() {
        install(IntStream.range(100, 110)
                .mapToObj(number -> family("Ash" + number, "912034" + number, "912035" + number))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow());
        database.in(
                books.organizationId(),
                "delete from carrier_family_keys where organization_id = $1",
                books.organizationId());
        database.in(
                books.organizationId(),
                "update carrier_families set keys_hash = null where organization_id = $1",
                books.organizationId());
        refuse(family("Elm", "912036001", "912035105"), "families[0].members[0]" + SAME_SSN);
        add(family("Elm", "912036001", "912036002")).statusCode(201);
        assertThat(keys()).isEqualTo(11 * 5);
        refuse(family("Oak", "912036003", "912035105"), "families[0].members[0]" + SAME_SSN);
    }

    private void install(String families) {
        books.put(GROUP.formatted(families)).statusCode(201);
    }

    private ValidatableResponse add(String families) {
        return books.add("{\"families\": [" + families + "]}");
    }

    private void refuse(String families, String message) {
        add(families).statusCode(422).body("message", equalTo(message)).body("message", not(containsString("91203")));
    }

    private static String family(String name, String ssn, String childSsn) {
        return family(name, ssn, childSsn, null, null);
    }

    /** The child first, then the employee. */
    private static String family(
            String name, String ssn, String childSsn, @Nullable String childId, @Nullable String enrollmentId) {
        String id = childId == null ? "" : ", \"id\": \"" + childId + "\"";
        String enrollment = enrollmentId == null ? "" : ", \"id\": \"" + enrollmentId + "\"";
        return "{\"members\": [" + DEPENDENT.formatted(name, "1", id, ", \"ssn\": \"" + childSsn + "\"") + ","
                + EMPLOYEE.formatted(name, ssn) + "], \"coverages\": " + COVERAGES.formatted(name, enrollment) + "}";
    }

    private long keys() {
        return count("select count(*) from carrier_family_keys where organization_id = $1");
    }

    private long given() {
        return count("select sum(given_members) from installed_groups where organization_id = $1");
    }

    private long count(String sql) {
        return database.one(books.organizationId(), sql, books.organizationId()).getLong(0);
    }

    private List<Family> held() {
        return inGroup((group, now) -> families.after(group, 0, 100)).stream()
                .map(families::open)
                .toList();
    }

    private void tell(Family family) {
        inGroup((group, now) -> families.hold(group, family, 1, now));
    }

    private <T> T inGroup(BiFunction<InstalledGroup, Instant, Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> transactions.in(
                    books.organizationId(),
                    () -> groups.under(books.organizationId(), books.carrierId(), books.carrierGroupId())
                            .map(Optional::orElseThrow)
                            .flatMap(group -> work.apply(group, Instant.now()))));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
