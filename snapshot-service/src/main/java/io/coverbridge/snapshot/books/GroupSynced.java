package io.coverbridge.snapshot.books;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Wants to know when all that a carrier holds for a group has been loaded. */
public interface GroupSynced {

    /**
     * What the carrier holds is in the books, and committed. May be called again for the same load; if it fails, it is.
     *
     * @param organizationId whose group it is
     * @param groupId the group
     * @param carrierId the carrier
     */
    Uni<Void> completed(UUID organizationId, UUID groupId, UUID carrierId);
}
