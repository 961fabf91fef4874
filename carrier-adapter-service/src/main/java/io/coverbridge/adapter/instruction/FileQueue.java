package io.coverbridge.adapter.instruction;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** Those who exchange files with carriers, as instructions see them. */
public interface FileQueue {

    /** When a file goes out whose first instruction is queued now. Outside of any transaction. */
    Uni<Instant> nextExchange(UUID organizationId, UUID carrierId);

    /**
     * An instruction waits for the next file; in the transaction that says so of it.
     *
     * @param exchange when the file goes out, unless one is due already
     */
    Uni<Void> add(UUID organizationId, UUID carrierId, UUID connectionId, Instant exchange);
}
