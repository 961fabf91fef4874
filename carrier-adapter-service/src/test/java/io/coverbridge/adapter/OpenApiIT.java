package io.coverbridge.adapter;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client generator sees. */
@QuarkusTest
class OpenApiIT implements AdapterIT {

    @Test
    void everyOperationOfTheEmulatorIsThereWithAnIdASummaryAndADescription() {
        Map<String, Map<String, Object>> paths = document().getMap("paths");

        assertThat(paths.keySet())
                .contains(
                        "/emulator/v1/carriers",
                        "/emulator/v1/carriers/{carrier_id}/behavior",
                        "/emulator/v1/audit_log",
                        "/emulator/v1/clock",
                        "/emulator/v1/received",
                        "/emulator/v1/received/{id}",
                        "/emulator/v1/reset",
                        "/emulator/v1/session",
                        "/emulator/v1/session/replay");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> told && told.containsKey("responses")) {
                assertThat(told.get("operationId")).as(method + " " + path).isNotNull();
                assertThat(told.get("summary")).as(method + " " + path).isNotNull();
                assertThat(told.get("description")).as(method + " " + path).isNotNull();
            }
        }));
    }

    @Test
    void bodiesHaveTheirFieldsWithExamples() {
        JsonPath document = document();

        assertThat(fields(document, "CarrierBehavior").keySet())
                .containsExactlyInAnyOrder(
                        "latency", "failure_rate", "outage", "file_interval_seconds", "authorization_required");
        assertThat(fields(document, "SessionAnswer").keySet())
                .containsExactlyInAnyOrder(
                        "kind",
                        "carrier_id",
                        "carrier_group_id",
                        "custom_individual_id",
                        "number",
                        "attempt",
                        "answer");
        for (String schema : new String[] {"Clock", "ClockSetting", "Latency", "Outage", "Replay"}) {
            fields(document, schema)
                    .forEach((field, told) -> assertThat(((Map<?, ?>) told).containsKey("examples"))
                            .as(schema + "." + field)
                            .isTrue());
        }
    }

    private static Map<String, Object> fields(JsonPath document, String schema) {
        return requireNonNull(document.<String, Object>getMap("components.schemas." + schema + ".properties"), schema);
    }

    private static JsonPath document() {
        return given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .extract()
                .jsonPath();
    }
}
