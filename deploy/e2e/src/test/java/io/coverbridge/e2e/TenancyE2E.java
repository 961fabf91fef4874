package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class TenancyE2E {

    private static final String GROUPS = "/api/v1/groups";
    private static final String CARRIER_GROUP_ID = "77779005";

    private final Client other = Stack.shared().other();
    private final Connections demo = new Connections(Stack.shared().demo());

    private JsonNode connection = Answer.parse("{}");

    @BeforeEach
    void demoHasAConnectionThatCouldBeRetried() throws IOException {
        if (connection.isEmpty()) {
            connection = demo.await(demo.create(CARRIER_GROUP_ID), "unable_to_connect")
                    .json();
            demo.atCarrier(connectionId());
        }
    }

    @Test
    void anotherOrganizationsConnectionIsNotFound() throws IOException {
        String path = Connections.PATH + "/" + connectionId();
        String emulated = "/emulator/v1/connections/" + connectionId();
        List<Answer> answers = List.of(
                other.get(path),
                other.get(path + "/history"),
                other.put(path + "/retry", "{}"),
                other.get(emulated),
                other.post(emulated + "/outcome", "{\"status\":\"completed\"}"));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.json()).isEqualTo(notFound("GroupConnection", connectionId())));
        assertThat(demo.get(connectionId()).json()).isEqualTo(connection);
    }

    @Test
    void anotherOrganizationsGroupIsNotFound() throws IOException {
        String path = GROUPS + "/" + groupId();
        String version = Stack.shared().demo().get(path).field("version");
        List<Answer> answers = List.of(
                other.get(path),
                other.put(path + "/" + version, "{\"name\":\"Taken over\"}"),
                other.get(path + "/group_connections"),
                other.post(path + "/group_connections", """
                        {"carrier_id":"%s","group_data":{"carrier_group_id":"77770001"}}""".formatted(Connections.MERIDIAN)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.json()).isEqualTo(notFound("Group", groupId())));
        assertThat(Stack.shared().demo().get(path).field("version")).isEqualTo(version);
    }

    @Test
    void listsThatAreFilteredByAnotherOrganizationsIdsAreEmpty() throws IOException {
        List<String> lists = List.of(
                Connections.PATH + "?id=" + connectionId(),
                Connections.PATH + "?organization_id="
                        + connection.path("organization_id").asText(),
                Connections.PATH + "?carrier_id=" + Connections.MERIDIAN + "&carrier_group_id=" + CARRIER_GROUP_ID,
                GROUPS + "?group_ids=" + groupId(),
                GROUPS + "?carrier_id=" + Connections.MERIDIAN + "&carrier_group_id=" + CARRIER_GROUP_ID,
                GROUPS + "?company=" + CARRIER_GROUP_ID);

        assertThat(lists).allSatisfy(list -> {
            Answer own = Stack.shared().demo().get(list);
            assertThat(own.json().path("response")).as(own.text()).isNotEmpty();
            Answer answer = other.get(list);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("response").isEmpty()).isTrue();
            assertThat(answer.json().path("meta").path("total_records").asInt(-1))
                    .isZero();
        });
    }

    @Test
    void twoOrganizationsMayBothConnectTheSameGroupOfACarrier() throws IOException {
        assertThat(demo.request(Connections.MERIDIAN, "77770077").status()).isEqualTo(201);
        assertThat(new Connections(other)
                        .request(Connections.MERIDIAN, "77770077")
                        .status())
                .isEqualTo(201);
    }

    private String connectionId() {
        return connection.path("id").asText();
    }

    private String groupId() {
        return connection.path("group_id").asText();
    }

    private static JsonNode notFound(String model, String id) {
        return Answer.parse("{\"message\":\"%s not found with UUID %s\",\"status\":404}".formatted(model, id));
    }
}
