package io.coverbridge.connection.groupconnection;

import io.coverbridge.kit.retention.LiveHistories;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A connection's history is kept whole until it is disconnected, also where nothing has happened for years. */
final class KeptHistories {

    private static final String ALIVE = """
            exists (
                select 1 from group_connections kept
                where kept.id = entry.subject::uuid and kept.disconnected_at is null)
            """;

    @Produces
    @Singleton
    LiveHistories connections() {
        return new LiveHistories(ALIVE);
    }
}
