package io.coverbridge.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The second half of the demo: a family's snapshot goes to its carrier, and the family is read back. */
final class DemoSnapshot {

    private static final String SNAPSHOTS = "/api/v1/groups/" + LocalGroup.ID + "/member_snapshots";

    private final DemoClient client;
    private final Path root;
    private final Progress progress;

    DemoSnapshot(DemoClient client, Path root, Progress progress) {
        this.client = client;
        this.root = root;
        this.progress = progress;
    }

    /** Returns whether the snapshot reached {@code completed} in time. */
    boolean play(String token) throws IOException, InterruptedException {
        String body = Files.readString(root.resolve("deploy/examples/member-snapshot.json"));
        JsonNode posted = client.post(SNAPSHOTS, token, body).expect(201, "POST " + SNAPSHOTS);
        progress.say("demo: sent deploy/examples/member-snapshot.json: "
                + posted.path("id").asText());
        String path = "/api/v1/member_snapshots/" + posted.path("id").asText();
        JsonNode snapshot =
                new DemoWatch(client, progress, "snapshot").untilCompleted(path + "?mask=ssn", token, posted);
        show(token, posted.path("employee_id").asText());
        return DemoWatch.isCompleted(snapshot);
    }

    private void show(String token, String employeeId) throws IOException, InterruptedException {
        String employee = "/api/v1/employees/" + employeeId;
        progress.say("demo: the family as stored");
        member(read(employee, token));
        read(employee + "/dependents", token).path("response").forEach(this::member);
        read(employee + "/individual_enrollments?include_dependents=true", token)
                .path("response")
                .forEach(this::enrollment);
    }

    private JsonNode read(String path, String token) throws IOException, InterruptedException {
        return client.get(path, token).expect(200, "GET " + path);
    }

    private void member(JsonNode member) {
        progress.show("  %-10s %s %s, custom id %s"
                .formatted(
                        member.path("relationship").asText("employee"),
                        member.path("person").path("first_name").asText(),
                        member.path("person").path("last_name").asText(),
                        member.path("custom_individual_id").asText("none")));
    }

    private void enrollment(JsonNode enrollment) {
        progress.show("  %-10s %-8s %s to %s, %s"
                .formatted(
                        enrollment.path("individual_type").asText(),
                        enrollment.path("line_of_coverage").asText(),
                        enrollment.path("effective_start_date").asText(),
                        enrollment.path("effective_end_date").asText(),
                        enrollment.path("status").asText()));
    }
}
