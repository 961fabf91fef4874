package io.coverbridge.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.local.launcher.DemoClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Plays the main job as a platform would: connect an employer group to a carrier and watch the status. */
final class Demo {

    private static final String CARRIER_ID = "c699414d-fd1c-4de4-86f0-66dfff2276c4";
    private static final String CARRIER_GROUP_ID = "00110011";
    private static final String CONNECTIONS = "/api/v1/group_connections";
    private static final String REQUEST = """
            {"carrier_id":"%s","federal_ein":"123456789",\
            "group_data":{"group_name":"Test Company","carrier_group_id":"%s"}}""".formatted(CARRIER_ID, CARRIER_GROUP_ID);
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final String DONE = "completed";

    private final DemoClient client;
    private final Progress progress;

    Demo(DemoClient client, Progress progress) {
        this.client = client;
        this.progress = progress;
    }

    /** Returns whether the connection reached {@code completed} within 60 s. */
    boolean play() throws InterruptedException {
        try {
            Answer token = expect(200, client.token(LocalOrganization.DEMO), "POST /auth/public/token");
            progress.say("demo: got a token for " + LocalOrganization.DEMO.name());
            String bearer = token.body().path("access_token").asText();
            return watch(bearer, request(bearer));
        } catch (IOException | LaunchException e) {
            progress.say("demo: failed: " + e.getMessage());
            return false;
        }
    }

    private JsonNode request(String bearer) throws IOException, InterruptedException {
        Answer created = client.post(CONNECTIONS, bearer, REQUEST);
        if (created.status() != 409) {
            JsonNode connection = expect(201, created, "POST " + CONNECTIONS).body();
            progress.say("demo: asked for a connection of group " + CARRIER_GROUP_ID + ": " + id(connection));
            return connection;
        }
        String query = CONNECTIONS + "?carrier_id=" + CARRIER_ID + "&carrier_group_id=" + CARRIER_GROUP_ID;
        JsonNode found = expect(200, client.get(query, bearer), "GET " + query)
                .body()
                .path("response")
                .path(0);
        if (found.isMissingNode()) {
            throw new LaunchException("the API says the connection exists but does not list it");
        }
        progress.say("demo: the connection exists from an earlier start (--fresh begins anew): " + id(found));
        return found;
    }

    private boolean watch(String bearer, JsonNode requested) throws IOException, InterruptedException {
        String path = CONNECTIONS + "/" + id(requested);
        long deadline = System.nanoTime() + LIMIT.toNanos();
        JsonNode connection = requested;
        progress.say("demo: status " + status(connection));
        while (!status(connection).equals(DONE) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
            JsonNode now = expect(200, client.get(path, bearer), "GET " + path).body();
            if (!status(now).equals(status(connection))) {
                progress.say("demo: status " + status(now));
            }
            connection = now;
        }
        progress.show(connection.toPrettyString());
        boolean done = status(connection).equals(DONE);
        progress.say(done ? "demo: done" : "demo: not completed within " + LIMIT.toSeconds() + " s");
        return done;
    }

    private static Answer expect(int status, Answer answer, String what) {
        if (answer.status() != status) {
            throw new LaunchException(what + " answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private static String id(JsonNode connection) {
        return connection.path("id").asText();
    }

    private static String status(JsonNode connection) {
        return connection.path("status").asText();
    }
}
