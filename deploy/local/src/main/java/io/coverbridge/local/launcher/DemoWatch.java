package io.coverbridge.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Reads a record again and again and tells each status that it takes. */
final class DemoWatch {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final String DONE = "completed";

    private final DemoClient client;
    private final Progress progress;
    private final String what;

    DemoWatch(DemoClient client, Progress progress, String what) {
        this.client = client;
        this.progress = progress;
        this.what = what;
    }

    /** The record once it is completed, or as it is after 60 s. */
    JsonNode untilCompleted(String path, String token, JsonNode first) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        JsonNode record = first;
        progress.say(line(record));
        while (!isCompleted(record) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
            JsonNode now = client.get(path, token).expect(200, "GET " + path);
            if (!line(now).equals(line(record))) {
                progress.say(line(now));
            }
            record = now;
        }
        if (!isCompleted(record)) {
            progress.say("demo: " + what + " not completed within " + LIMIT.toSeconds() + " s");
        }
        return record;
    }

    static boolean isCompleted(JsonNode record) {
        return record.path("status").asText().equals(DONE);
    }

    private String line(JsonNode record) {
        StringBuilder line = new StringBuilder("demo: " + what + " status ")
                .append(record.path("status").asText());
        record.path("fulfillment_summary")
                .forEach(entry -> line.append(", carrier ")
                        .append(entry.path("carrier_id").asText(), 0, 8)
                        .append(" ")
                        .append(entry.path("status").asText()));
        return line.toString();
    }
}
