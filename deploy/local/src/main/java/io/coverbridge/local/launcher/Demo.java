package io.coverbridge.local.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** Plays the main job as a platform would: connect an employer group to a carrier, then send a family's coverage. */
final class Demo {

    private final DemoClient client;
    private final DemoConnection connection;
    private final DemoSnapshot snapshot;
    private final Progress progress;

    Demo(DemoClient client, Path root, Progress progress) {
        this.client = client;
        this.connection = new DemoConnection(client, progress);
        this.snapshot = new DemoSnapshot(client, root, progress);
        this.progress = progress;
    }

    /** Returns whether both reached {@code completed}, each within 60 s. */
    boolean play() throws InterruptedException {
        try {
            String token = client.token(LocalOrganization.DEMO)
                    .expect(200, "POST /auth/public/token")
                    .path("access_token")
                    .asText();
            progress.say("demo: got a token for " + LocalOrganization.DEMO.name());
            boolean done = connection.play(token) && snapshot.play(token);
            progress.say(done ? "demo: done" : "demo: not done");
            return done;
        } catch (IOException | LaunchException e) {
            progress.say("demo: failed: " + e.getMessage());
            return false;
        }
    }
}
