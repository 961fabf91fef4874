package io.coverbridge.adapter.behavior;

import static io.coverbridge.events.ConnectionStatus.CARRIER_AUTHORIZATION;
import static io.coverbridge.events.ConnectionStatus.COMPLETED;
import static io.coverbridge.events.ConnectionStatus.PROCESSING;
import static io.coverbridge.events.ConnectionStatus.UNABLE_TO_CONNECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Updates;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BehaviorsIT implements AdapterIT {

    private static final String CASCADE = "carriers/" + Carriers.CASCADE + "/behavior";
    private static final String WHOLE = """
            {"latency":{"distribution":"long_tail","least_ms":20,"most_ms":400},"failure_rate":0.25,
             "outage":{"from":1795374000,"to":1795377600},"file_interval_seconds":60,"authorization_required":true}
            """;

    private final Emulator platform = Emulator.platform(UUID.randomUUID());
    private final Updates updates = new Updates();
    private final WorkTime time;

    BehaviorsIT(WorkTime time) {
        this.time = time;
    }

    @AfterEach
    void close() {
        time.setPace(0).await().indefinitely();
        updates.close();
    }

    @Test
    void carriersAreListedWithHowTheyBehaveTowardsTheCaller() {
        platform.put(CASCADE, "{\"failure_rate\":0.5}").statusCode(200);

        platform.get("carriers")
                .statusCode(200)
                .body("$", hasSize(new CarrierDirectory().all().size()))
                .body("[0].keySet()", containsInAnyOrder("carrier_id", "display_name", "kind", "behavior"))
                .body("kind", hasItems("api", "file"))
                .body("findAll { it.behavior.failure_rate == 0.5f }.carrier_id", hasItems(Carriers.CASCADE.toString()))
                .body("findAll { it.behavior.failure_rate > 0 }", hasSize(1));
    }

    @Test
    void aBehaviorIsReplacedAsAWhole() {
        platform.put(CASCADE, WHOLE)
                .statusCode(200)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "latency", "failure_rate", "outage", "file_interval_seconds", "authorization_required"))
                .body("latency.keySet()", containsInAnyOrder("distribution", "least_ms", "most_ms"))
                .body("outage.keySet()", containsInAnyOrder("from", "to"));
        platform.get(CASCADE)
                .body("latency.distribution", equalTo("long_tail"))
                .body("latency.least_ms", equalTo(20))
                .body("latency.most_ms", equalTo(400))
                .body("failure_rate", equalTo(0.25f))
                .body("outage.from", equalTo(1795374000))
                .body("outage.to", equalTo(1795377600))
                .body("file_interval_seconds", equalTo(60))
                .body("authorization_required", equalTo(true));

        platform.put(CASCADE, "{\"outage\":null}").statusCode(200);
        platform.get(CASCADE)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "latency", "failure_rate", "file_interval_seconds", "authorization_required"))
                .body("latency.distribution", equalTo("constant"))
                .body("latency.least_ms", equalTo(500))
                .body("latency.most_ms", equalTo(500))
                .body("failure_rate", equalTo(0.0f))
                .body("file_interval_seconds", equalTo(2))
                .body("authorization_required", equalTo(false));
    }

    @Test
    void everyFaultIsToldAtOnceWithItsPlace() {
        platform.put(CASCADE, """
                        {"latency":{"distribution":"bell","least_ms":-1,"most_ms":99999999999999},"failure_rate":1.01,
                         "outage":{"from":20,"to":10},"file_interval_seconds":0,"authorization_required":"yes"}
                        """)
                .statusCode(422)
                .body(
                        "message",
                        equalTo("authorization_required: Not a valid boolean."
                                + "; failure_rate: Must be between 0 and 1."
                                + "; file_interval_seconds: Must be between 1 and 2678400."
                                + "; latency.distribution: Not a valid choice."
                                + "; latency.least_ms: Must be between 0 and 31536000000."
                                + "; latency.most_ms: Must be between 0 and 31536000000."
                                + "; outage.to: Must be later than from."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"failure_rate\":NaN}                               | 400 | body",
                "{\"failure_rate\":\"NaN\"}                           | 422 | failure_rate",
                "{\"failure_rate\":1e999}                             | 422 | failure_rate",
                "{\"failure_rate\":-0.1}                              | 422 | failure_rate",
                "{\"latency\":{\"least_ms\":10,\"most_ms\":9}}        | 422 | latency.most_ms",
                "{\"latency\":{\"most_ms\":9}}                        | 422 | latency.most_ms",
                "{\"latency\":{\"least_ms\":1.5}}                     | 422 | latency.least_ms",
                "{\"latency\":{\"least_ms\":99999999999999999999999}} | 422 | latency.least_ms",
                "{\"latency\":7}                                      | 422 | latency",
                "{\"outage\":{\"from\":10}}                           | 422 | outage.to",
                "{\"outage\":{\"from\":10,\"to\":10}}                 | 422 | outage.to",
                "{\"outage\":{\"from\":-1,\"to\":10}}                 | 422 | outage.from",
                "{\"outage\":{\"from\":1,\"to\":253402300800}}        | 422 | outage.to",
                "{\"file_interval_seconds\":2678401}                  | 422 | file_interval_seconds",
                "[]                                                   | 422 | body",
            })
    void whatIsNoBehaviorIsRefused(String body, int status, String path) {
        String message =
                platform.put(CASCADE, body).statusCode(status).extract().path("message");

        assertThat(message).contains(path);
        platform.get(CASCADE).body("failure_rate", equalTo(0.0f));
    }

    @Test
    void eachOrganizationHasItsOwnAndOthersNameOne() {
        platform.put(CASCADE, "{\"failure_rate\":1}").statusCode(200);
        Emulator other = Emulator.platform(UUID.randomUUID());
        Emulator everybody = Emulator.everybody();
        String named = "?organization_id=" + platform.organizationId();

        other.get(CASCADE).body("failure_rate", equalTo(0.0f));
        other.get(CASCADE + named).statusCode(404);
        other.put(CASCADE + named, "{}").statusCode(404);
        platform.get(CASCADE + named).statusCode(200);
        everybody.get(CASCADE).statusCode(422);
        everybody.get("carriers").statusCode(422);
        everybody.get(CASCADE + "?organization_id=7").statusCode(422);
        everybody.get(CASCADE + named).statusCode(200).body("failure_rate", equalTo(1.0f));
        new Emulator(Roles.OPERATOR, UUID.randomUUID())
                .put(CASCADE + named, "{\"failure_rate\":0.5}")
                .statusCode(200);
        platform.get(CASCADE).body("failure_rate", equalTo(0.5f));
        platform.get("carriers/" + UUID.randomUUID() + "/behavior").statusCode(404);
        platform.put("carriers/nobody/behavior", "{}").statusCode(404);
        new Emulator("guest", UUID.randomUUID()).get("carriers").statusCode(403);
    }

    @Test
    void aConnectionWaitsAsLongAsAnAuthorizationIsRequired() {
        time.setPace(0.01).await().indefinitely();
        platform.put(CASCADE, "{\"authorization_required\":true}").statusCode(200);
        Asked asked = asked("LK-0048213");
        updates.ask(asked).awaitStatus(asked, CARRIER_AUTHORIZATION);

        platform.put(CASCADE, "{}").statusCode(200);

        assertThat(Updates.statuses(updates.awaitStatus(asked, COMPLETED)))
                .containsExactly(PROCESSING, CARRIER_AUTHORIZATION, PROCESSING, COMPLETED);
    }

    @Test
    void inAnOutageOfItsCarrierAConnectionIsGivenUpAndARetryAfterItCompletes() {
        long now = Instant.now().getEpochSecond();
        platform.put(CASCADE, "{\"outage\":{\"from\":" + (now - 60) + ",\"to\":" + (now + 3_600) + "}}")
                .statusCode(200);
        Asked asked = asked("LK-0048213");
        assertThat(updates.ask(asked).awaitStatus(asked, UNABLE_TO_CONNECT))
                .last()
                .satisfies(report -> assertThat(report.attempts()).isEqualTo(5));
        Asked others = Asked.connection(Carriers.CASCADE, "LK-0048213");
        updates.ask(others).awaitStatus(others, COMPLETED);

        platform.post("reset").statusCode(204);

        Asked again = asked.again("LK-0048213", 2);
        updates.ask(again).awaitStatus(again, COMPLETED);
    }

    private Asked asked(String carrierGroupId) {
        return Asked.connection(Carriers.CASCADE, carrierGroupId).of(platform.organizationId());
    }
}
