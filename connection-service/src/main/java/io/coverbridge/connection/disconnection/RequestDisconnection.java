package io.coverbridge.connection.disconnection;

import static java.util.Objects.requireNonNull;

import io.coverbridge.connection.carrier.Carriers;
import io.coverbridge.connection.group.Group;
import io.coverbridge.connection.group.Groups;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A platform asks to disconnect a group from a carrier. */
@ApplicationScoped
class RequestDisconnection {

    private static final Logger LOG = Logger.getLogger(RequestDisconnection.class);

    private final TenantTransactions transactions;
    private final Groups groups;
    private final Carriers carriers;
    private final DisconnectionRules rules;
    private final StoredDisconnection stored;

    RequestDisconnection(
            TenantTransactions transactions,
            Groups groups,
            Carriers carriers,
            DisconnectionRules rules,
            StoredDisconnection stored) {
        this.transactions = transactions;
        this.groups = groups;
        this.carriers = carriers;
        this.rules = rules;
        this.stored = stored;
    }

    Uni<GroupDisconnection> request(UUID organizationId, DisconnectionCreateRequest body) {
        UUID groupId = requireNonNull(body.groupId());
        UUID carrierId = requireNonNull(body.carrierId());
        Decision.requireCalendarDay(body.effectiveEndDate());
        return transactions
                .in(
                        organizationId,
                        () -> groups.lock(organizationId, groupId)
                                .flatMap(group -> carriers.get(carrierId)
                                        .chain(() -> rules.require(organizationId, group, carrierId))
                                        .chain(() -> stored.make(organizationId, group, body))))
                .onFailure(GroupDisconnections::isSecond)
                .transform(second -> GroupDisconnections.second(groupId, carrierId))
                .invoke(made -> LOG.infof(
                        "disconnection requested organizationId=%s groupId=%s carrierId=%s disconnectionId=%s",
                        organizationId, groupId, carrierId, made.id));
    }

    /** The row and the word of it. */
    @ApplicationScoped
    static class StoredDisconnection {

        private final GroupDisconnections disconnections;
        private final ContextSeal seal;
        private final EventLog events;
        private final Clock clock;

        StoredDisconnection(GroupDisconnections disconnections, ContextSeal seal, EventLog events, Clock clock) {
            this.disconnections = disconnections;
            this.seal = seal;
            this.events = events;
            this.clock = clock;
        }

        Uni<GroupDisconnection> make(UUID organizationId, Group group, DisconnectionCreateRequest body) {
            GroupDisconnection made = GroupDisconnection.requested(
                    organizationId,
                    group,
                    requireNonNull(body.carrierId()),
                    requireNonNull(body.effectiveEndDate()),
                    clock.instant());
            made.reason = body.reason();
            seal.keep(made, body.context());
            return disconnections
                    .persistAndFlush(made)
                    .call(() -> events.append(DisconnectionEvents.created(made, DisconnectionEvents.PLATFORM)));
        }
    }
}
