package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Documents and instructions follow the keyset. */
final class SealedColumns {
    @Produces
    @Singleton
    SealedColumn documents() {
        return SealedColumn.of("member_snapshots", "sealed");
    }

    @Produces
    @Singleton
    SealedColumn instructions() {
        return SealedColumn.of("fulfillments", "sealed_instruction");
    }
}
