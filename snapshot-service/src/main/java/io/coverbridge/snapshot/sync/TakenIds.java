package io.coverbridge.snapshot.sync;

import java.util.Set;
import java.util.UUID;

/** Ids of new members that belong to something else, perhaps another organization's: they get others, and all is done again. */
final class TakenIds extends RuntimeException {

    private final transient Set<UUID> ids;

    TakenIds(Set<UUID> ids) {
        super("ids of new members are taken", null, false, false);
        this.ids = ids;
    }

    Set<UUID> ids() {
        return ids;
    }
}
