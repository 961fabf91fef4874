package io.coverbridge.kit.idempotency;

import io.coverbridge.kit.cleanup.OldRows;
import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What jobs have to know of the table of keys. */
final class KeyTable {

    private static final String TABLE = "idempotency_keys";

    @Produces
    @Singleton
    SealedColumn answers() {
        return SealedColumn.of(TABLE, "sealed_answer");
    }

    @Produces
    @Singleton
    OldRows expired() {
        return new OldRows(TABLE, "id", "expires_at", Duration.ZERO);
    }
}
