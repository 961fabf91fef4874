package io.coverbridge.snapshot.difference;

import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.books.Statements;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** People put a difference aside, or take it up again. To do the same twice changes nothing. */
@ApplicationScoped
class DismissDifference {

    private static final Logger LOG = Logger.getLogger(DismissDifference.class);

    private static final String LOCK = """
            select version, is_dismissed, resolved_at is null and replaced_by is null as alive
            from differences
            where organization_id = $1 and id = $2
            for no key update
            """;

    private static final String UPDATE = """
            update differences
            set is_dismissed = $3, version = $4, modified_at = $5
            where organization_id = $1 and id = $2
            """;

    private final TenantConnections connections;
    private final Clock clock;

    DismissDifference(TenantConnections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Dismisses or reopens. Fails with 404 if there is no such difference, with 412 if it has another version, and with 409
     * if it is over.
     */
    Uni<Void> dismiss(UUID organizationId, UUID id, @Nullable String ifMatch, boolean dismissed) {
        return connections.in(
                organizationId,
                connection -> connection
                        .preparedQuery(LOCK)
                        .execute(Tuple.of(organizationId, id))
                        .flatMap(rows -> {
                            if (rows.size() == 0) {
                                throw ApiException.notFound(ReadDifferences.MODEL, id);
                            }
                            Row row = rows.iterator().next();
                            EntityTags.requireMatch(ifMatch, row.getUUID("version"));
                            if (!row.getBoolean("alive")) {
                                throw ApiException.conflict("Difference " + id + " is resolved or replaced");
                            }
                            return row.getBoolean("is_dismissed") == dismissed
                                    ? Uni.createFrom().voidItem()
                                    : update(connection, organizationId, id, dismissed);
                        }));
    }

    private Uni<Void> update(SqlConnection connection, UUID organizationId, UUID id, boolean dismissed) {
        LOG.infof(
                "difference %s organizationId=%s differenceId=%s",
                dismissed ? "dismissed" : "reopened", organizationId, id);
        return Statements.run(
                connection, UPDATE, organizationId, id, dismissed, Ids.random(), Statements.time(clock.instant()));
    }
}
