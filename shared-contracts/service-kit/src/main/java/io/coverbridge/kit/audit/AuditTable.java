package io.coverbridge.kit.audit;

import io.coverbridge.kit.retention.RetentionRule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What the retention job has to know of the audit log. */
final class AuditTable {

    private static final Duration KEEP = Duration.ofDays(400);

    private static final String DELETE = """
            delete from audit_log
            where position in (select position from audit_log where at < $1 order by at limit $2)
            """;

    @Produces
    @Singleton
    RetentionRule auditLog() {
        return new RetentionRule("audit-log", KEEP, DELETE);
    }
}
