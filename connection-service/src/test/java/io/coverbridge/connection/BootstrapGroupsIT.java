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
import org.junit.jupiter.api.Test;

/** A group of the settings, whose carrier is described after the service has started. */
@QuarkusTest
@QuarkusTestResource(
        value = BackendTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "connection"))
class BootstrapGroupsIT {

    private static final String GROUP = "/api/v1/groups/5f2f8f0e-0c1d-4a43-8f5e-2f6a1b9c7d05";
    private static final UUID CARRIER = UUID.fromString("8e1d6c5b-4a39-4827-9615-04f3e2d1c006");

    @Test
    void aGroupOfTheSettingsIsMadeOnceItsCarrierIsKnown() {
        assertThat(Api.as(Api.BAKERIES).get(GROUP).statusCode()).isEqualTo(404);

        TestTopics.describe(TestTopics.carrier(CARRIER), 1);

        await("the group")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> Api.as(Api.BAKERIES).get(GROUP).statusCode() == 200);
        Response connections = Api.as(Api.BAKERIES).get(GROUP + "/group_connections");
        assertThat(connections.jsonPath().getInt("meta.total_records")).isEqualTo(1);
        assertThat(connections.jsonPath().getString("response[0].group_data.carrier_group_id"))
                .isEqualTo("00330033");
        assertThat(connections.jsonPath().getString("response[0].status")).isEqualTo("created");
        assertThat(Api.as(Api.OTHER).get(GROUP).statusCode()).isEqualTo(404);
    }
}
