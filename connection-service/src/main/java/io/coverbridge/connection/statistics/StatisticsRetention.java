package io.coverbridge.connection.statistics;

import io.coverbridge.connection.feed.FeedConfig;
import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Counts are kept as long as the events that they are of, unless the rule's own setting says otherwise. */
final class StatisticsRetention {

    private static final String DELETE = """
            delete from event_counts
            where id in (
                select id
                from event_counts
                where bucket_at < $1
                order by bucket_at, id
                limit $2
            )
            """;

    @Produces
    @Singleton
    RetentionRule eventCounts(FeedConfig feed) {
        return new RetentionRule("event-counts", feed.retention(), DELETE);
    }
}
