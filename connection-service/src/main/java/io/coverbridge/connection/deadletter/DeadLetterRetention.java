package io.coverbridge.connection.deadletter;

import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The list is kept twice as long as the records that it is of: what can be decided no more is still told. */
final class DeadLetterRetention {

    private static final Duration KEEP = Duration.ofDays(180);

    private static final String DELETE = """
            delete from dead_letters
            where id in (
                select id from dead_letters
                where put_aside_at < $1 and status <> 'replaying'
                order by put_aside_at, id
                limit $2
            )
            """;

    @Produces
    @Singleton
    RetentionRule deadLetters() {
        return new RetentionRule("dead-letters", KEEP, DELETE);
    }
}
