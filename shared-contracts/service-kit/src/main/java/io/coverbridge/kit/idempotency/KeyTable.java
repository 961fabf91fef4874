package io.coverbridge.kit.idempotency;

import io.coverbridge.kit.retention.RetentionRule;
import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What jobs have to know of the table of keys. */
final class KeyTable {

    private static final String TABLE = "idempotency_keys";

    /** After a key has ended; until then {@link IdempotencyConfig#retention()} keeps it. */
    private static final Duration KEEP_ENDED = Duration.ofSeconds(1);

    private static final String DELETE = """
            delete from idempotency_keys
            where id in (select id from idempotency_keys where expires_at < $1 order by expires_at limit $2)
            """;

    @Produces
    @Singleton
    SealedColumn answers() {
        return SealedColumn.of(TABLE, "sealed_answer");
    }

    @Produces
    @Singleton
    RetentionRule ended() {
        return new RetentionRule("ended-idempotency-keys", KEEP_ENDED, DELETE);
    }
}
