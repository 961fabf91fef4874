package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class CarrierIT {

    private static final String CARRIER = TestTopics.CARRIER.toString();

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void aCarrierSaysWhatItsGroupIdsLookLike() {
        Response answer = Api.as(Api.DEMO).get("/api/v1/carriers/" + CARRIER);

        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id",
                        "version",
                        "internal_name",
                        "display_name",
                        "state",
                        "lines_of_coverage",
                        "is_send",
                        "status",
                        "carrier_group_id_format");
        assertThat(answer.jsonPath().getString("carrier_group_id_format.pattern"))
                .isEqualTo("[0-9]{8}");
        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.path("version") + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "state,US,true",
        "state,CA,false",
        "internal_name,test_carrier,true",
        "internal_name,nobody,false",
        "line_of_coverage,medical,true",
        "line_of_coverage,wellness,false",
        "is_listed,true,true",
        "is_listed,false,false",
        "is_send,false,true",
        "is_send,true,false",
        "ids,c699414d-fd1c-4de4-86f0-66dfff2276c4,true",
        "ids,00000000-0000-4000-8000-000000000000,false",
        "organization_id,d61fa455-adf4-4dc4-8c57-6d779ba9475e,true",
        "organization_id,0f1d9c58-6f0e-4b36-9d0a-6b8f2f7f5a02,false"
    })
    void aFilterFindsOrLeavesOut(String filter, String value, boolean found) {
        Response answer = Api.as(Api.DEMO).queryParam(filter, value).get("/api/v1/carriers");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().<String>getList("id").contains(CARRIER)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "ids,abc,Not a valid UUID.",
        "organization_id,abc,Not a valid UUID.",
        "is_listed,yes,Not a valid boolean.",
        "is_send,1,Not a valid boolean."
    })
    void aFilterThatCannotBeReadIsRefused(String filter, String value, String text) {
        Response answer = Api.as(Api.DEMO).queryParam(filter, value).get("/api/v1/carriers");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo(filter + ": " + text);
    }

    @Test
    void aCarrierHasToBeActivatedBeforeTheFirstConnection() {
        String body = Api.newGroup(newCarrier(), Api.freshGroupId());
        String carrier = body.substring(16, 52);
        Response before = Api.as(Api.OTHER).body(body).post("/api/v1/group_connections");

        Response activation = Api.as(Api.OTHER)
                .body("{\"carrier_id\": \"" + carrier + "\", \"estimated_volume\": 12}")
                .post("/api/v1/carriers/request");
        Response after = Api.as(Api.OTHER).body(body).post("/api/v1/group_connections");

        assertThat(before.statusCode()).isEqualTo(422);
        assertThat(before.jsonPath().getString("message"))
                .startsWith("carrier_id: Carrier " + carrier + " is not activated for this organization");
        assertThat(activation.statusCode()).isEqualTo(201);
        assertThat(activation.jsonPath().getMap("").keySet())
                .containsExactly(
                        "id",
                        "version",
                        "created",
                        "modified",
                        "carrier_id",
                        "organization_id",
                        "status",
                        "estimated_volume");
        assertThat(after.statusCode()).as(after.asString()).isEqualTo(201);
    }

    @Test
    void activatingTwiceIsOneActivationWithTheNewerEstimate() {
        UUID carrier = newCarrier();
        String body = "{\"carrier_id\": \"" + carrier + "\", \"estimated_volume\": %d}";

        Response first = Api.as(Api.OTHER).body(body.formatted(1)).post("/api/v1/carriers/request");
        Response second = Api.as(Api.OTHER).body(body.formatted(2)).post("/api/v1/carriers/request");

        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.jsonPath().getInt("estimated_volume")).isEqualTo(2);
        assertThat(second.<String>path("version")).isNotEqualTo(first.path("version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | carrier_id: Missing data for required field.",
                "{\"carrier_id\": 7} | carrier_id: Not a valid UUID.",
                "{\"carrier_id\": \"c699414d-fd1c-4de4-86f0-66dfff2276c4\", \"estimated_volume\": -1} | estimated_volume: Must be greater than or equal to 0.",
                "{\"carrier_id\": \"c699414d-fd1c-4de4-86f0-66dfff2276c4\", \"estimated_volume\": \"many\"} | estimated_volume: Not a valid number."
            })
    void anActivationThatIsNotOneIsRefused(String body, String message) {
        Response answer = Api.as(Api.OTHER).body(body).post("/api/v1/carriers/request");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("message")).isEqualTo(message);
    }

    @Test
    void anOlderDescriptionDoesNotReplaceANewerOne() {
        UUID carrier = newCarrier();
        var first = TestTopics.carrier(carrier);
        var newer = TestTopics.carrier(carrier);
        TestTopics.describe(newer, 5);
        awaitVersion(carrier, newer.version());

        TestTopics.describe(first, 4);
        UUID behind = newCarrier();

        // The one behind it on the same partition has arrived, so the old one has been looked at.
        assertThat(behind).isNotNull();
        awaitVersion(carrier, newer.version());
    }

    private static void awaitVersion(UUID carrier, UUID version) {
        await("version of the carrier")
                .atMost(Duration.ofSeconds(20))
                .until(() -> version.toString()
                        .equals(Api.as(Api.DEMO)
                                .get("/api/v1/carriers/" + carrier)
                                .path("version")));
    }

    private static UUID newCarrier() {
        UUID carrier = UUID.randomUUID();
        var described = TestTopics.carrier(carrier);
        TestTopics.describe(described, 1);
        awaitVersion(carrier, described.version());
        return carrier;
    }
}
