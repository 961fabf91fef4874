package io.coverbridge.connection.group;

import io.coverbridge.events.EventType;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventHistory;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Operators protect groups of any organization from being disconnected. Every change is an event. */
@ApplicationScoped
class ProtectGroup {

    private static final Logger LOG = Logger.getLogger(ProtectGroup.class);
    private static final Slice FIRST_CHANGES = new Slice(0, 100);
    private static final String OWNER = "select organization_id from groups where id = $1";

    private final Pool system;
    private final TenantTransactions transactions;
    private final Groups groups;
    private final EventLog events;
    private final EventHistory history;
    private final Clock clock;

    ProtectGroup(
            @ReactiveDataSource("system") Pool system,
            TenantTransactions transactions,
            Groups groups,
            EventLog events,
            EventHistory history,
            Clock clock) {
        this.system = system;
        this.transactions = transactions;
        this.groups = groups;
        this.events = events;
        this.history = history;
        this.clock = clock;
    }

    /** Tells how things stand; fails with 404 for an unknown group. */
    Uni<ProtectionResponse> read(UUID id) {
        return owner(id)
                .flatMap(organizationId -> transactions.in(
                        organizationId, () -> groups.get(organizationId, id).flatMap(this::described)));
    }

    /** Protects the group, or does so no more if there is no reason; what is so already stays. */
    Uni<ProtectionResponse> set(UUID id, @Nullable String reason, String operator) {
        return owner(id)
                .flatMap(organizationId -> transactions.in(
                        organizationId,
                        () -> groups.lock(organizationId, id)
                                .call(group -> change(group, reason, operator))
                                .flatMap(this::described)));
    }

    private Uni<Void> change(Group group, @Nullable String reason, String operator) {
        if (reason == null ? !group.isProtected() : reason.equals(group.protectionReason)) {
            return Uni.createFrom().voidItem();
        }
        LOG.infof(
                "protection changed organizationId=%s groupId=%s protected=%s operator=%s",
                group.organizationId, group.id, reason != null, operator);
        return events.append(group.protect(reason, clock.instant()));
    }

    private Uni<ProtectionResponse> described(Group group) {
        return history.of(group.organizationId, group.id, List.of(EventType.GROUP_PROTECTION_CHANGED), FIRST_CHANGES)
                .map(changes -> ProtectionResponse.of(group, changes.response()));
    }

    private Uni<UUID> owner(UUID id) {
        return system.preparedQuery(OWNER)
                .execute(Tuple.of(id))
                .map(rows -> rows.stream()
                        .findFirst()
                        .orElseThrow(() -> ApiException.notFound("Group", id))
                        .getUUID("organization_id"));
    }
}
