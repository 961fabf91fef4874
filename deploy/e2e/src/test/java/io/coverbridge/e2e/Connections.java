package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/** What a platform does with connections. */
public final class Connections {

    public static final String PATH = "/api/v1/group_connections";

    /** Wants eight digits. */
    public static final String MERIDIAN = "c699414d-fd1c-4de4-86f0-66dfff2276c4";

    /** Wants up to four capital letters and four to twelve digits. */
    public static final String LAKESHORE = "4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1";

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    private final Client client;

    public Connections(Client client) {
        this.client = client;
    }

    public static String request(String carrierId, String groupName, String carrierGroupId) {
        return """
                {"carrier_id":"%s","federal_ein":"123456789",\
                "group_data":{"group_name":"%s","carrier_group_id":"%s"}}""".formatted(carrierId, groupName, carrierGroupId);
    }

    public Answer request(String carrierId, String carrierGroupId) throws IOException {
        return client.post(PATH, request(carrierId, "Company " + carrierGroupId, carrierGroupId));
    }

    /** Asks for a connection with Meridian and returns its id. */
    public String create(String carrierGroupId) throws IOException {
        Answer created = request(MERIDIAN, carrierGroupId);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.field("id");
    }

    Answer get(String id) throws IOException {
        return client.get(PATH + "/" + id);
    }

    Answer retry(String id, String body) throws IOException {
        return client.put(PATH + "/" + id + "/retry", body);
    }

    /** Waits until the connection has a status, and returns it. */
    public Answer await(String id, String status) {
        return Awaitility.await("connection " + id + " is " + status)
                .atMost(LIMIT)
                .pollInterval(POLL)
                .ignoreExceptions()
                .until(() -> get(id), answer -> answer.field("status").equals(status));
    }

    List<JsonNode> history(String id) throws IOException {
        List<JsonNode> entries = new ArrayList<>();
        client.get(PATH + "/" + id + "/history").json().path("response").forEach(entries::add);
        return entries;
    }

    /** Statuses of the history, oldest first. */
    List<String> statuses(String id) throws IOException {
        return history(id).stream().map(entry -> entry.path("status").asText()).toList();
    }

    /** The carrier's view; a connection that was posted a moment ago arrives there shortly after. */
    JsonNode atCarrier(String id) {
        return Awaitility.await("the carrier knows connection " + id)
                .atMost(LIMIT)
                .pollInterval(POLL)
                .until(() -> client.get("/emulator/v1/connections/" + id), answer -> answer.status() == 200)
                .json();
    }
}
