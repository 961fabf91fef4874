package io.coverbridge.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.local.test.TestBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database or the broker goes away and comes back. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class OutageIT {

    @BeforeAll
    static void theDirectoryHasACarrier() {
        Directory.arrive();
    }

    @Test
    void withoutTheDatabaseARequestIsRefusedForNowAndReadinessIsRedUntilItIsBack() {
        Api.token(Api.DEMO);
        TestBackend.stopDatabase();
        try {
            Response refused = Api.as(Api.DEMO).get("/api/v1/groups");

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("2");
            assertThat(refused.jsonPath().getMap("").keySet()).containsExactly("message", "status");
            assertThat(Api.anonymous().get("/q/health/ready").statusCode()).isEqualTo(503);
        } finally {
            TestBackend.startDatabase();
        }
        awaitStatus("/q/health/ready", 200);
        assertThat(Api.as(Api.DEMO).get("/api/v1/groups").statusCode()).isEqualTo(200);
    }

    @Test
    void withoutTheBrokerARequestIsAcceptedAndTakesItsWayOnceItIsBack() {
        TestBackend.stopBroker();
        UUID id;
        try {
            id = Connections.create();
        } finally {
            TestBackend.startBroker();
        }

        Connections.answer(id, 0, ConnectionStatus.PROCESSING, 1);

        Connections.awaitStatus(id, "processing");
    }

    private static void awaitStatus(String path, int status) {
        await(path + " answers " + status)
                .atMost(Duration.ofSeconds(30))
                .until(() -> Api.anonymous().get(path).statusCode() == status);
    }
}
