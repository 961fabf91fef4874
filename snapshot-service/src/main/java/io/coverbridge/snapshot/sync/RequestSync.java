package io.coverbridge.snapshot.sync;

import io.coverbridge.events.EventType;
import io.coverbridge.events.GroupSyncRequested;
import io.coverbridge.kit.database.TenantConnections;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.group.KnownGroups;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A platform asks to bring over now what carriers hold for a group. Nothing is stored but that it was asked. */
@ApplicationScoped
class RequestSync {

    private static final Logger LOG = Logger.getLogger(RequestSync.class);
    private static final long ASKED = 1;

    /** More connections than a group has. */
    private static final int MOST_CONNECTIONS = 100;

    private static final String CONNECTED = """
            select id, carrier_id
            from group_connections
            where organization_id = $1 and group_id = $2 and status = 'completed' and disconnected_at is null
                and ($3::uuid is null or carrier_id = $3)
            order by created_at, id
            limit %d
            """.formatted(MOST_CONNECTIONS);

    private final KnownGroups groups;
    private final TenantConnections connections;
    private final EventLog events;
    private final Clock clock;

    RequestSync(KnownGroups groups, TenantConnections connections, EventLog events, Clock clock) {
        this.groups = groups;
        this.connections = connections;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks through every completed connection. Fails with 404 if there is no such group, with 422 if it has no completed
     * connection to the carrier that is named, and with 409 if it has none at all.
     *
     * @param carrierId null for every carrier
     */
    Uni<List<GroupSyncRequested>> request(UUID organizationId, UUID groupId, @Nullable UUID carrierId) {
        return groups.require(organizationId, groupId)
                .chain(() -> connections.in(
                        organizationId,
                        connection -> connected(connection, organizationId, groupId, carrierId)
                                .call(requests -> events.append(connection, drafts(organizationId, requests)))))
                .invoke(requests -> requests.forEach(each -> LOG.infof(
                        "group sync requested organizationId=%s groupId=%s connectionId=%s carrierId=%s requestId=%s",
                        organizationId, groupId, each.connectionId(), each.carrierId(), each.id())));
    }

    private static Uni<List<GroupSyncRequested>> connected(
            SqlConnection connection, UUID organizationId, UUID groupId, @Nullable UUID carrierId) {
        return connection
                .preparedQuery(CONNECTED)
                .execute(Statements.tuple(organizationId, groupId, carrierId))
                .map(rows -> {
                    List<GroupSyncRequested> requests = new ArrayList<>();
                    rows.forEach(row -> requests.add(
                            new GroupSyncRequested(Ids.next(), row.getUUID("id"), groupId, row.getUUID("carrier_id"))));
                    if (requests.isEmpty()) {
                        throw carrierId == null
                                ? ApiException.conflict("Group " + groupId + " is not connected to any carrier")
                                : ApiException.invalid(
                                        "carrier_id", "The group has no completed connection to this carrier.");
                    }
                    return requests;
                });
    }

    private List<EventDraft<?>> drafts(UUID organizationId, List<GroupSyncRequested> requests) {
        List<EventDraft<?>> drafts = new ArrayList<>();
        for (GroupSyncRequested request : requests) {
            drafts.add(new EventDraft<>(
                    EventType.GROUP_SYNC_REQUESTED,
                    request.groupId(),
                    request.id(),
                    organizationId,
                    ASKED,
                    clock.instant(),
                    request,
                    "platform",
                    null));
        }
        return drafts;
    }
}
