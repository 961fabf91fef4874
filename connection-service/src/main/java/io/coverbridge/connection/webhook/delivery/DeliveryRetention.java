package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Old deliveries go with their attempts. */
final class DeliveryRetention {

    /** Far more than the three days that all attempts take. */
    private static final Duration KEEP = Duration.ofDays(30);

    // A row that is being delivered is left for the next time.
    private static final String DELETE = """
            delete from webhook_deliveries
            where id in (
                select id from webhook_deliveries
                where created_at < $1
                order by created_at
                limit $2
                for update skip locked
            )
            """;

    @Produces
    @Singleton
    RetentionRule deliveries() {
        return new RetentionRule("webhook-deliveries", KEEP, DELETE);
    }
}
