package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.events.GroupSync;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Up to which instruction a family's matters are settled at a carrier: none up to it is under way any more. To be asked before
 * the carrier's books are read: what is delivered in between is in the books then and does not count as settled, never the
 * other way round. In the transaction of the organization.
 */
public interface SettledFamilies {

    /** Of these employees, as far as they were told of. */
    Uni<List<GroupSync.Settled>> of(InstalledGroup group, Collection<UUID> employees);

    /** Of employees that were told of and that the carrier does not hold; {@link GroupSync.Members#MAX_SETTLED} at most. */
    Uni<List<GroupSync.Settled>> ofOthers(InstalledGroup group, UUID groupId);
}
