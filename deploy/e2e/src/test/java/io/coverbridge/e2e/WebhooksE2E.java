package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks of the packaged services, taken by the example of a receiver. */
class WebhooksE2E {

    private static final String SUBSCRIPTIONS = "/api/v1/webhook_subscriptions";
    private static final String SECRET = "the-secret-of-the-subscription";

    private final Client demo = Stack.shared().demo();

    @AfterEach
    void leaveNothing() throws IOException {
        for (var subscription : demo.all(SUBSCRIPTIONS + "?a=b")) {
            demo.delete(SUBSCRIPTIONS + "/" + subscription.path("id").asText());
        }
    }

    @Test
    void everyStepOfAConnectionReachesTheReceiverEvenIfTheServiceIsKilled() throws IOException, InterruptedException {
        try (ReceiverProcess receiver = new ReceiverProcess(SECRET)) {
            Answer made =
                    demo.post(SUBSCRIPTIONS, "{\"url\":\"" + receiver.url() + "\",\"secret\":\"" + SECRET + "\"}");
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            String subscription = made.field("id");
            demo.post(SUBSCRIPTIONS + "/" + subscription + "/test", "");
            receiver.awaitLine("the test", line -> line.startsWith("event test.hello_world "));

            Connections connections = new Connections(demo);
            String connection = connections.create("46460001");
            connections.await(connection, "completed");
            Stack.shared().kill("connection-service");
            Stack.shared().restart("connection-service");

            receiver.awaitLine("the group", line -> line.startsWith("event group.created "));
            receiver.awaitLine("the connection", line -> isAbout(line, "created", connection));
            receiver.awaitLine(
                    "its completion",
                    line -> isAbout(line, "status_change", connection) && line.contains("\"status\":\"completed\""));
            assertThat(receiver.lines()).noneMatch(line -> line.startsWith("refused"));
            await("all to be delivered")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> demo.total(SUBSCRIPTIONS + "/" + subscription + "/deliveries?status=pending") == 0);
        }
    }

    private static boolean isAbout(String line, String step, String connection) {
        return line.startsWith("event group_connection_request." + step + " ") && line.contains(connection);
    }
}
