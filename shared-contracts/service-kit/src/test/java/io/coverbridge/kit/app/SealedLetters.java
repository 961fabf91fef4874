package io.coverbridge.kit.app;

import io.coverbridge.kit.sealing.SealedColumn;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A table of which rows move on to a new key by themselves. */
final class SealedLetters {
    @Produces
    @Singleton
    SealedColumn column() {
        return SealedColumn.of("sealed_letters", "sealed");
    }
}
