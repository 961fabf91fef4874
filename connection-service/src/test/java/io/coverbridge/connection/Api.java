package io.coverbridge.connection;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the service under test. */
final class Api {

    static final String DEMO = "demo";
    static final String OTHER = "other";
    /** An organization of few tests. */
    static final String BAKERIES = "bakeries";

    static final UUID BAKERIES_ORGANIZATION = UUID.fromString("3c1f0a77-52d8-4e0b-9d0c-1a7e6b5f4d04");
    static final UUID DEMO_ORGANIZATION = UUID.fromString("d61fa455-adf4-4dc4-8c57-6d779ba9475e");
    static final UUID OTHER_ORGANIZATION = UUID.fromString("0f1d9c58-6f0e-4b36-9d0a-6b8f2f7f5a02");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Api() {}

    /** A request with a token of this client. */
    static RequestSpecification as(String client) {
        return anonymous().header("Authorization", "Bearer " + token(client)).contentType(ContentType.JSON);
    }

    /** A request without a token; the port is known before the first test runs. */
    static RequestSpecification anonymous() {
        return given().port(ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    }

    static String token(String client) {
        return TOKENS.computeIfAbsent(client, Api::newToken);
    }

    private static String newToken(String client) {
        return anonymous()
                .auth()
                .preemptive()
                .basic(client, client + "-secret")
                .contentType(ContentType.JSON)
                .body("{\"grant_type\":\"client_credentials\"}")
                .post("/auth/public/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A carrier group id of eight digits that no other test uses. */
    static String freshGroupId() {
        return "%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    /** The body of a request for a new group. */
    static String newGroup(UUID carrierId, String carrierGroupId) {
        return """
                {"carrier_id": "%s", "federal_ein": "123456789",
                 "group_data": {"group_name": "Test Company", "carrier_group_id": "%s"}}
                """.formatted(carrierId, carrierGroupId);
    }
}
