package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * A group whose carriers have told all that they hold of it.
 *
 * @param client the platform
 * @param id the group
 */
record ConnectedGroup(Client client, String id) {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);

    /** A new group with one carrier. A carrier group id that ends in 9009 has an empty roster. */
    static ConnectedGroup with(Client client, String carrierId, String carrierGroupId) throws IOException {
        Connections connections = new Connections(client);
        Answer created = connections.request(carrierId, carrierGroupId);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        ConnectedGroup group = new ConnectedGroup(client, created.field("group_id"));
        group.await(created.field("id"), carrierId);
        return group;
    }

    /** The same with another carrier. */
    ConnectedGroup and(String carrierId, String carrierGroupId) throws IOException {
        Answer created = client.post(path() + "/group_connections", """
            {"carrier_id":"%s","group_data":{"carrier_group_id":"%s"}}\
            """.formatted(carrierId, carrierGroupId));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        await(created.field("id"), carrierId);
        return this;
    }

    /** Plan ids by name. */
    Map<String, String> plans() throws IOException {
        return client.all(path() + "/plans?effective_date=2026-01-01").stream()
                .collect(Collectors.toMap(
                        plan -> plan.path("name").asText(),
                        plan -> plan.path("id").asText()));
    }

    String path() {
        return "/api/v1/groups/" + id;
    }

    private void await(String connectionId, String carrierId) {
        new Connections(client).await(connectionId, "completed");
        awaitRoster(client, id, carrierId);
    }

    /** Waits until a carrier has told all that it holds of a group. */
    static void awaitRoster(Client client, String groupId, String carrierId) {
        String latest = "/api/v1/groups/" + groupId + "/audit_requests/latest?carrier_id=" + carrierId;
        Awaitility.await("the roster of " + groupId)
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() -> client.get(latest), answer -> names(answer, carrierId));
    }

    private static boolean names(Answer answer, String carrierId) {
        return answer.status() == 200
                && StreamSupport.stream(answer.json().path("carrier_ids").spliterator(), false)
                        .map(JsonNode::asText)
                        .anyMatch(carrierId::equals);
    }
}
