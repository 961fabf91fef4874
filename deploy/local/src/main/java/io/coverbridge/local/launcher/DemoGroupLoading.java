package io.coverbridge.local.launcher;

import io.coverbridge.local.launcher.DemoClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until the people of the demo group have come over from their carrier; only a first start takes a moment. */
final class DemoGroupLoading {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String EMPLOYEES = "/api/v1/groups/" + LocalGroup.ID + "/employees";

    private final DemoClient client;

    DemoGroupLoading(DemoClient client) {
        this.client = client;
    }

    /** Returns whether they are there, after 60 s at the latest. */
    boolean await() throws IOException, InterruptedException {
        String token =
                client.token(LocalOrganization.DEMO).body().path("access_token").asText();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!loaded(token)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        return true;
    }

    private boolean loaded(String token) throws IOException, InterruptedException {
        Answer answer = client.get(EMPLOYEES, token);
        return answer.status() == 200
                && answer.body().path("meta").path("total_records").asInt() > 0;
    }
}
