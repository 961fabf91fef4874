package io.coverbridge.connection.token;

import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What operators were given is known for as long as the audit logs that tell of it. */
final class OperatorTokenRetention {

    private static final Duration KEEP = Duration.ofDays(400);

    private static final String DELETE = """
            delete from operator_tokens
            where id in (
                select id
                from operator_tokens
                where created_at < $1
                order by created_at, id
                limit $2
            )
            """;

    @Produces
    @Singleton
    RetentionRule operatorTokens() {
        return new RetentionRule("operator-tokens", KEEP, DELETE);
    }
}
