package io.coverbridge.kit.audit;

import io.coverbridge.kit.cleanup.OldRows;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the job that deletes old rows has to know of the audit log. */
final class AuditTable {

    private final AuditConfig config;

    AuditTable(AuditConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    OldRows entries() {
        return new OldRows("audit_log", "position", "at", config.retention());
    }
}
