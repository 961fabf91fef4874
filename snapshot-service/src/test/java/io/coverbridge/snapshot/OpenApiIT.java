package io.coverbridge.snapshot;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client generator sees. */
@QuarkusTest
@QuarkusTestResource(TokenKeys.class)
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
class OpenApiIT {

    @Test
    void theBodyOfASnapshotHasItsFields() {
        JsonPath document = document();

        assertThat(
                        document.getString(
                                "paths.'/api/v1/groups/{group_id}/member_snapshots'.post.requestBody.content.'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/MemberSnapshot");
        assertThat(fields(document, "MemberSnapshot"))
                .contains(
                        "snapshot_mode",
                        "enable_member_auto_link",
                        "employee",
                        "dependents",
                        "coverages",
                        "events",
                        "omitted_coverage_handling");
        assertThat(fields(document, "EmployeeEntry"))
                .contains("custom_individual_id", "employment", "person", "classifications");
        assertThat(fields(document, "Person")).contains("first_name", "date_of_birth", "ssn", "home_address");
        assertThat(fields(document, "EnrolledMember"))
                .contains("individual_type", "effective_start_date", "pcp_details");
        assertThat(fields(document, "SnapshotResponse"))
                .contains("created_members", "fulfillment_summary", "member_snapshot", "warnings");
        assertThat(fields(document, "Difference")).contains("object_type", "fields", "impact_score", "replaced_by");
        assertThat(fields(document, "DifferingField"))
                .containsExactlyInAnyOrder("name", "platform_value", "carrier_value");
        assertThat(document.getString("components.schemas.SnapshotResponse.properties.member_snapshot.'$ref'"))
                .isEqualTo("#/components/schemas/MemberSnapshot");
    }

    @Test
    void everyAnswerButNoContentHasABody() {
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");

        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            Map<?, ?> responses = (Map<?, ?>) requireNonNull(operation.get("responses"));
            assertThat(responses.values()).as(method + " " + path).isNotEmpty();
            responses.forEach((code, response) -> {
                if (!"204".equals(code)) {
                    assertThat(((Map<?, ?>) response).containsKey("content"))
                            .as(method + " " + path + " " + code)
                            .isTrue();
                }
            });
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/swagger-ui/", "/q/health/live", "/q/metrics", "/q/openapi"})
    void docsHealthAndMetricsNeedNoToken(String path) {
        assertThat(given().port(port()).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/member_snapshots",
                "/api/v1/member_snapshots/x",
                "/api/v1/member_snapshots/summary",
                "/ops/v1/snapshots_overview",
                "/api/v1/groups/x/member_snapshots",
                "/api/v1/employees/x/member_snapshots",
                "/api/v1/employees/x/member_snapshot",
                "/api/v1/employees/x/status",
                "/api/v1/differences",
                "/api/v1/differences/x"
            })
    void everythingElseNeedsOne(String path) {
        assertThat(given().port(port()).get(path).statusCode()).isEqualTo(401);
    }

    private static List<String> fields(JsonPath document, String schema) {
        return List.copyOf(document.<String, Object>getMap("components.schemas." + schema + ".properties")
                .keySet());
    }

    private static JsonPath document() {
        return given().port(port())
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }
}
