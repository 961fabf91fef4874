package io.coverbridge.kit.sealing;

import java.util.Map;
import java.util.UUID;

/** A row, opened and sealed anew. */
final class ResealedRow {

    final UUID id;
    final byte[] earlier;
    final byte[] sealed;
    final Map<String, byte[]> derived;

    ResealedRow(UUID id, byte[] earlier, byte[] sealed, Map<String, byte[]> derived) {
        this.id = id;
        this.earlier = earlier;
        this.sealed = sealed;
        this.derived = derived;
    }
}
