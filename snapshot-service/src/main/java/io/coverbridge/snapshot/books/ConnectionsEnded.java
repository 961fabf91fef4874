package io.coverbridge.snapshot.books;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something has to be put right when connections of a group are over. */
public interface ConnectionsEnded {

    /**
     * They are over, in the transaction of the organization that is under way. May be called again for the same.
     *
     * @param groupId the group
     * @param carrierId the carrier that they led to
     * @param connectionIds the connections
     * @param lastDay last day of the disconnection; null if it is not known
     */
    Uni<Void> ended(
            SqlConnection connection,
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            List<UUID> connectionIds,
            @Nullable LocalDate lastDay);
}
