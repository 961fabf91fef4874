package io.coverbridge.snapshot.group;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.ProjectionWait;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The groups of an organization, as far as this service has heard of them. */
@ApplicationScoped
public class KnownGroups {

    private static final String FIND = "select created_at from groups where organization_id = $1 and id = $2";

    private final TenantConnections connections;
    private final ProjectionWait wait;

    KnownGroups(TenantConnections connections, ProjectionWait wait) {
        this.connections = connections;
        this.wait = wait;
    }

    /** When the group was created; empty if the organization has none with this id, as far as is known now. */
    public Uni<Optional<Instant>> find(UUID organizationId, UUID groupId) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(FIND)
                        .execute(Tuple.of(organizationId, groupId))
                        .map(rows -> {
                            RowIterator<Row> row = rows.iterator();
                            return row.hasNext()
                                    ? Optional.of(row.next().getOffsetDateTime("created_at"))
                                            .map(OffsetDateTime::toInstant)
                                    : Optional.empty();
                        }));
    }

    /** As {@link #find}, and waits a while for a group that is not known yet. Not to be called within a transaction. */
    public Uni<Optional<Instant>> await(UUID organizationId, UUID groupId) {
        return wait.until(() -> find(organizationId, groupId));
    }

    /**
     * As {@link #await}, for requests.
     *
     * @throws ApiException 404 if the organization has no such group
     */
    public Uni<Instant> require(UUID organizationId, UUID groupId) {
        return await(organizationId, groupId)
                .map(created -> created.orElseThrow(() -> ApiException.notFound("Group", groupId)));
    }
}
