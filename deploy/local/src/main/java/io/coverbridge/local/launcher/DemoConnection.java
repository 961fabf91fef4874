package io.coverbridge.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.local.launcher.DemoClient.Answer;
import java.io.IOException;

/** The first half of the demo: an employer group is connected to a carrier. */
final class DemoConnection {

    private static final String CARRIER_ID = "c699414d-fd1c-4de4-86f0-66dfff2276c4";
    private static final String CARRIER_GROUP_ID = "00110011";
    private static final String CONNECTIONS = "/api/v1/group_connections";
    private static final String REQUEST = """
            {"carrier_id":"%s","federal_ein":"123456789",\
            "group_data":{"group_name":"Test Company","carrier_group_id":"%s"}}""".formatted(CARRIER_ID, CARRIER_GROUP_ID);

    private final DemoClient client;
    private final Progress progress;

    DemoConnection(DemoClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    /** Returns whether the connection reached {@code completed} in time. */
    boolean play(String token) throws IOException, InterruptedException {
        JsonNode requested = request(token);
        String path = CONNECTIONS + "/" + requested.path("id").asText();
        DemoWatch watch = new DemoWatch(client, progress, "connection");
        JsonNode connection = watch.untilCompleted(path, token, requested);
        progress.show(connection.toPrettyString());
        return DemoWatch.isCompleted(connection);
    }

    private JsonNode request(String token) throws IOException, InterruptedException {
        Answer created = client.post(CONNECTIONS, token, REQUEST);
        if (created.status() != 409) {
            JsonNode connection = created.expect(201, "POST " + CONNECTIONS);
            progress.say("demo: asked for a connection of group " + CARRIER_GROUP_ID + ": "
                    + connection.path("id").asText());
            return connection;
        }
        String query = CONNECTIONS + "?carrier_id=" + CARRIER_ID + "&carrier_group_id=" + CARRIER_GROUP_ID;
        JsonNode found = client.get(query, token)
                .expect(200, "GET " + query)
                .path("response")
                .path(0);
        if (found.isMissingNode()) {
            throw new LaunchException("the API says the connection exists but does not list it");
        }
        progress.say("demo: the connection exists from an earlier start (--fresh begins anew): "
                + found.path("id").asText());
        return found;
    }
}
