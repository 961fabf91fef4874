package io.coverbridge.kit.limits;

import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** How long what is left of a limit is remembered. */
@ApplicationScoped
class RateLimitTable {

    /** The whole limit is there again after a minute, and no row says the same. */
    private static final Duration KEEP = Duration.ofHours(1);

    private static final String DELETE = """
            delete from rate_limits
            where id in (select id from rate_limits where refilled_at < $1 order by refilled_at limit $2)
            """;

    @Produces
    RetentionRule idle() {
        return new RetentionRule("idle-rate-limits", KEEP, DELETE);
    }
}
