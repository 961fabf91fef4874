package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.KeyRotation;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
@TestProfile(KeyRotation.class)
class KeyRotationIT {

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void contactsFollowTheKeyset() {
        Api.as(Api.BAKERIES)
                .body("""
                        {"carrier_id": "%s", "group_data": {"group_name": "Test Company", "carrier_group_id": "%s",
                         "broker_tin": "078051120"}}
                        """.formatted(TestTopics.CARRIER, Api.freshGroupId()))
                .post("/api/v1/group_connections")
                .then()
                .statusCode(201);

        assertThat(KeyRotation.follows("group_connections", "sealed_contacts", Api.BAKERIES_ORGANIZATION))
                .isPositive();
    }

    @Test
    void secretsOfWebhooksFollowTheKeyset() {
        Webhooks webhooks = new Webhooks(Api.BAKERIES, Api.BAKERIES_ORGANIZATION);
        webhooks.create("{\"url\": \"https://127.0.0.1/\"}").then().statusCode(201);

        assertThat(KeyRotation.follows("webhook_subscriptions", "sealed_secrets", Api.BAKERIES_ORGANIZATION))
                .isPositive();
        webhooks.deleteAll();
    }

    @Test
    void whomToTalkToAboutAGroupFollowsTheKeyset() {
        String group = Api.as(Api.BAKERIES)
                .body("{\"name\": \"Corner Bakery\"}")
                .post("/api/v1/groups")
                .path("id");
        Api.as(Api.BAKERIES)
                .body("""
                        {"first_name": "Petra", "last_name": "Lindqvist", "email": "petra@mail.example", "types": ["online"]}
                        """)
                .post("/api/v1/groups/" + group + "/contacts")
                .then()
                .statusCode(201);

        assertThat(KeyRotation.follows("group_contacts", "sealed_details", Api.BAKERIES_ORGANIZATION))
                .isPositive();
    }
}
