package io.coverbridge.adapter.directory;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Brings the published directory up to date before the service is ready. */
final class DirectoryStartup {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final DirectoryPublication publication;

    DirectoryStartup(DirectoryPublication publication) {
        this.publication = publication;
    }

    void publish(@Observes StartupEvent started) {
        publication.publish().await().atMost(LIMIT);
    }
}
