package io.coverbridge.connection.group;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Creates a group that has no connection yet. */
@ApplicationScoped
class CreateGroup {

    private final TenantTransactions transactions;
    private final Groups groups;
    private final EventLog events;
    private final Clock clock;

    CreateGroup(TenantTransactions transactions, Groups groups, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.groups = groups;
        this.events = events;
        this.clock = clock;
    }

    Uni<Group> create(UUID organizationId, GroupCreateRequest request) {
        UUID named = request.organizationId();
        if (named != null && !named.equals(organizationId)) {
            throw ApiException.notFound("Organization", named);
        }
        Group group = Group.create(organizationId, request.details(), clock.instant());
        return transactions.in(organizationId, () -> groups.persist(group).call(() -> events.append(group.created())));
    }
}
