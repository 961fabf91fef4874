package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsE2E {

    private final Client anyone = Client.anonymous(Stack.shared().url());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "connection-service, /api/v1/group_connections/{connection_id}/retry",
        "carrier-adapter-service, /emulator/v1/connections/{id}/outcome"
    })
    void theDescriptionOfTheApiAndItsPageAnswer(String service, String path) throws IOException {
        Answer description = anyone.get("/services/" + service + "/q/openapi?format=json");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("openapi").asText()).startsWith("3.");
        assertThat(description.json().path("paths").has(path)).as(path).isTrue();

        Answer page = anyone.get("/services/" + service + "/q/swagger-ui/", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("swagger-ui");
    }

    @ParameterizedTest
    @MethodSource("io.coverbridge.e2e.Stack#services")
    void healthAndMetricsAnswer(String service) throws IOException {
        for (String check : new String[] {"live", "ready", "started"}) {
            Answer health = anyone.get("/services/" + service + "/q/health/" + check);
            assertThat(health.status()).as(health.text()).isEqualTo(200);
            assertThat(health.field("status")).isEqualTo("UP");
        }
        Answer metrics = anyone.get("/services/" + service + "/q/metrics", "text/plain");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("coverbridge_relay_events_sent_total", "coverbridge_relay_leading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/no_such_thing", "/nothing", "/emulator/v1/no_such_thing"})
    void anUnknownPathIsNotFoundInTheErrorFormat(String path) throws IOException {
        Answer unknown = Stack.shared().demo().get(path);

        assertThat(unknown.contentType()).startsWith("application/json");
        assertThat(unknown.json())
                .isEqualTo(Answer.parse("{\"message\":\"There is nothing at this address\",\"status\":404}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/group_connections", "/api/v1/groups", "/emulator/v1/pace"})
    void nothingIsToldWithoutAToken(String path) throws IOException {
        Answer refused = anyone.get(path);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("status").asInt()).isEqualTo(401);
    }
}
