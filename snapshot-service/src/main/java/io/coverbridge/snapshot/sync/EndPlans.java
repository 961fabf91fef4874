package io.coverbridge.snapshot.sync;

import io.coverbridge.snapshot.books.ConnectionsEnded;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans that were told through a connection end with it. When the group is connected again, the carrier tells them anew. */
@ApplicationScoped
class EndPlans implements ConnectionsEnded {

    private final GroupPlans plans;

    EndPlans(GroupPlans plans) {
        this.plans = plans;
    }

    @Override
    public Uni<Void> ended(
            SqlConnection connection,
            UUID organizationId,
            UUID groupId,
            UUID carrierId,
            List<UUID> connectionIds,
            @Nullable LocalDate lastDay) {
        return plans.end(connection, organizationId, groupId, carrierId, connectionIds, lastDay);
    }
}
