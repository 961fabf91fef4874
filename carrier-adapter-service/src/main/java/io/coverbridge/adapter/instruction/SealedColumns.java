package io.coverbridge.adapter.instruction;

import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Instructions follow the keyset. */
final class SealedColumns {
    @Produces
    @Singleton
    SealedColumn instructions() {
        return SealedColumn.of("instructions", "sealed");
    }
}
