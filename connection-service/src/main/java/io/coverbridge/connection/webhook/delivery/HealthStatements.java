package io.coverbridge.connection.webhook.delivery;

/** The statements of {@link RecordHealth}. */
final class HealthStatements {

    // Not "for update": the feed holds a key-share lock on subscriptions that it makes deliveries for.
    static final String LOCK = """
            select status, consecutive_failures, failing_since, sequence, version, modified_at
            from webhook_subscriptions
            where id = $1 and organization_id = $2
            for no key update
            """;

    static final String RECORD = """
            with recorded as (
                update webhook_deliveries
                   set status = $3, attempts = attempts + 1, due_at = $4, claimed_until = null, completed_at = $5
                 where id = $1 and claimed_until = $2
                returning id, organization_id
            )
            insert into webhook_attempts (organization_id, delivery_id, started_at, duration_millis, outcome, http_status)
            select organization_id, id, $6, $7, $8, $9 from recorded
            """;

    static final String UPDATE = """
            update webhook_subscriptions
               set status = $3, consecutive_failures = $4, failing_since = $5, version = $6, sequence = $7,
                   modified_at = $8
             where id = $1 and organization_id = $2
            """;

    // What is claimed is on its way and records itself.
    static final String SKIP = """
            update webhook_deliveries
               set status = 'skipped', due_at = null, completed_at = $3
             where subscription_id = $1 and organization_id = $2 and status = 'pending' and claimed_until is null
            """;

    private HealthStatements() {}
}
