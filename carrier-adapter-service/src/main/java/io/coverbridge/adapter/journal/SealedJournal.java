package io.coverbridge.adapter.journal;

import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What carriers received follows the keyset. */
final class SealedJournal {

    @Produces
    @Singleton
    SealedColumn receivedRequests() {
        return SealedColumn.of("received_requests", "sealed");
    }
}
