package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request for a connection may look like, and what it may not. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class ConnectionRequestIT {

    private static final String PATH = "/api/v1/group_connections";
    private static final String C = TestTopics.CARRIER.toString();

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | carrier_id: Missing data for required field.; group_data: Missing data for required field.",
                "{'carrier_id':'@C','group_data':{}} | group_data.carrier_group_id: Missing data for required field.; group_data.group_name: Missing data for required field.",
                "{'carrier_id':'@C','group_data':{'group_name':'x'}} | group_data.carrier_group_id: Missing data for required field.",
                "{'carrier_id':'@C','group_data':{'group_name':'x','carrier_group_id':''}} | group_data.carrier_group_id: Length must be between 1 and 100.",
                "{'carrier_id':'@C','group_data':{'group_name':'','carrier_group_id':'00110011'}} | group_data.group_name: Length must be between 1 and 255.",
                "{'carrier_id':'@C','group_data':{'group_name':5,'carrier_group_id':true}} | group_data.carrier_group_id: Not a valid string.; group_data.group_name: Not a valid string.",
                "{'carrier_id':'abc','group_data':{'group_name':'x','carrier_group_id':'00110011'}} | carrier_id: Not a valid UUID.",
                "{'carrier_id':'@C','group_data':'x'} | group_data: Not a valid object.",
                "{'carrier_id':'@C','group_data':['x']} | group_data: Not a valid object.",
                "{'carrier_id':'@C','ignore_eligibility':'yes','group_data':{'group_name':'x','carrier_group_id':'00110011'}} | ignore_eligibility: Not a valid boolean.",
                "{'carrier_id':'@C','data_exchange_configuration':'fax','group_data':{'group_name':'x','carrier_group_id':'00110011'}} | data_exchange_configuration: Must be one of: api, edi.",
                "{'carrier_id':'@C','group_data':{'group_name':'a\\u0000b','carrier_group_id':'00110011'}} | group_data.group_name: Not a valid string.",
                "{'carrier_id':'@C','group_data':{'group_name':'a\\ud800b','carrier_group_id':'00110011'}} | group_data.group_name: Not a valid string.",
                "{'carrier_id':'@C','group_data':{'group_name':'x','carrier_group_id':'a\\u0007b'}} | group_data.carrier_group_id: Not a valid string.",
                "{'carrier_id':'@C','group_data':{'group_name':'x','carrier_group_id':'0011'}} | group_data.carrier_group_id: carrier_group_id 0011 does not match the format required by Test Carrier: eight digits"
            })
    void everyViolationIsToldWithItsPlaceAtOnce(String body, String message) {
        Response answer = post(body.replace('\'', '"').replace("@C", C));

        assertThat(answer.statusCode()).isEqualTo(422);
        Map<String, Object> error = answer.jsonPath().getMap("");
        assertThat(error.keySet()).containsExactly("message", "status");
        assertThat(error).containsEntry("message", message).containsEntry("status", 422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"carrier_id\"", "{} {}", "{\"a\":1,\"a\":2}", "not json", "{\"a\": NaN}"})
    void whatIsNotJsonIsA400(String body) {
        Response answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("message")).isEqualTo("The body is not well-formed JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null", "[]", "7", "\"text\"", "true"})
    void jsonThatIsNoObjectIsA422(String body) {
        assertThat(post(body).statusCode()).isEqualTo(422);
    }

    @Test
    void aNameOf10000CharactersIsRefusedAndOneWithEmojiKept() {
        Response endless = post(named("x".repeat(10_000), Api.freshGroupId()));
        Response emoji = post(named("Zoë 🦷 Dental 東京", Api.freshGroupId()));

        assertThat(endless.statusCode()).isEqualTo(422);
        assertThat(endless.asString()).doesNotContain("xxx");
        assertThat(emoji.statusCode()).isEqualTo(201);
        assertThat(Api.as(Api.DEMO).get(PATH + "/" + emoji.path("id")).<String>path("group_data.group_name"))
                .isEqualTo("Zoë 🦷 Dental 東京");
    }

    @Test
    void anotherMediaTypeIsA415AndABodyOf2MiBA413() {
        Response xml =
                Api.as(Api.DEMO).contentType(ContentType.XML).body("<a/>").post(PATH);
        Response huge = post("{\"x\": \"" + "y".repeat(2 * 1024 * 1024) + "\"}");

        assertThat(xml.statusCode()).isEqualTo(415);
        assertThat(xml.jsonPath().getInt("status")).isEqualTo(415);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.jsonPath().getInt("status")).isEqualTo(413);
    }

    @Test
    void anUnknownCarrierIsA404() {
        UUID nobody = UUID.randomUUID();

        Response answer = post(Api.newGroup(nobody, Api.freshGroupId()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("message")).isEqualTo("Carrier not found with UUID " + nobody);
    }

    @Test
    void ofFiftyIdenticalRequestsAtOnceExactlyOneIsAccepted() throws Exception {
        String carrierGroupId = Api.freshGroupId();
        String body = Api.newGroup(TestTopics.CARRIER, carrierGroupId);
        String token = Api.token(Api.DEMO);
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(i -> () -> Api.anonymous()
                            .header("Authorization", "Bearer " + token)
                            .contentType(ContentType.JSON)
                            .body(body)
                            .post(PATH)
                            .statusCode())
                    .toList();
            int accepted = 0;
            for (Future<Integer> status : clients.invokeAll(requests)) {
                assertThat(status.get()).isIn(201, 409);
                accepted += status.get() == 201 ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
        assertThat(Api.as(Api.DEMO)
                        .queryParam("carrier_id", C)
                        .queryParam("carrier_group_id", carrierGroupId)
                        .get(PATH)
                        .jsonPath()
                        .getInt("meta.total_records"))
                .isEqualTo(1);
    }

    @Test
    void aDuplicateIsRefusedWithTheReasonAndLeavesNoGroupBehind() {
        String carrierGroupId = Api.freshGroupId();
        post(named("First of " + carrierGroupId, carrierGroupId));

        Response second = post(named("Second of " + carrierGroupId, carrierGroupId));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.jsonPath().getString("message"))
                .isEqualTo(
                        "Group connection already exists for carrier " + C + " and carrier group ID " + carrierGroupId);
        assertThat(Api.as(Api.DEMO)
                        .queryParam("company", "Second of " + carrierGroupId)
                        .get("/api/v1/groups")
                        .jsonPath()
                        .getInt("meta.total_records"))
                .isZero();
    }

    @Test
    void aKnownGroupIsConnectedIncrementally() {
        String group =
                post(Api.newGroup(TestTopics.CARRIER, Api.freshGroupId())).path("group_id");
        String path = "/api/v1/groups/" + group + "/group_connections";

        Response answer =
                Api.as(Api.DEMO).body("""
                        {"carrier_id": "%s", "group_data": {"carrier_group_id": "%s", "broker_tin": "923456781",
                         "broker_federal_ein": "934567812", "employer_email_address": "benefits@larkspur.example"}}
                        """.formatted(C, Api.freshGroupId())).post(path);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        assertThat(answer.<String>path("request_type")).isEqualTo("incremental");
        assertThat(answer.<String>path("group_id")).isEqualTo(group);
        assertThat(answer.jsonPath().getMap("group_data"))
                .containsEntry("group_name", "Test Company")
                .containsEntry("broker_tin", "923456781")
                .containsEntry("broker_federal_ein", "934567812")
                .containsEntry("employer_email_address", "benefits@larkspur.example");
        assertThat(Api.as(Api.DEMO).get(path).jsonPath().getInt("meta.total_records"))
                .isEqualTo(2);
    }

    @Test
    void problemDocumentsAreThereForWhoeverAcceptsThem() {
        Response answer =
                Api.as(Api.DEMO).accept("application/problem+json").body("{}").post(PATH);

        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getMap("").keySet())
                .containsExactly("type", "title", "status", "detail", "instance", "errors");
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly("carrier_id", "group_data");
    }

    private static Response post(String body) {
        return Api.as(Api.DEMO).body(body).post(PATH);
    }

    private static String named(String name, String carrierGroupId) {
        return Api.newGroup(TestTopics.CARRIER, carrierGroupId).replace("Test Company", name);
    }
}
