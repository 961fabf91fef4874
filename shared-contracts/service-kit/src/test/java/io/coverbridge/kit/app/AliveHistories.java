package io.coverbridge.kit.app;

import io.coverbridge.kit.retention.LiveHistories;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Subjects that are alive because their events say so. */
final class AliveHistories {
    @Produces
    @Singleton
    LiveHistories alive() {
        return new LiveHistories("entry.cause = 'alive'");
    }
}
