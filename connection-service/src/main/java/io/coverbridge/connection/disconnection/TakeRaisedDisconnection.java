package io.coverbridge.connection.disconnection;

import io.coverbridge.connection.group.Group;
import io.coverbridge.connection.group.Groups;
import io.coverbridge.connection.groupconnection.ConnectedCarriers;
import io.coverbridge.events.DisconnectionRaised;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The carrier's side thinks that a group should be disconnected: a request that needs the platform's review. Passed over
 * where there is nothing to decide: the group is not connected any more, or a request about it is open.
 */
@ApplicationScoped
public class TakeRaisedDisconnection {

    private static final Logger LOG = Logger.getLogger(TakeRaisedDisconnection.class);

    private final TenantTransactions transactions;
    private final Groups groups;
    private final GroupDisconnections disconnections;
    private final ConnectedCarriers connectedCarriers;
    private final EventLog events;
    private final Clock clock;

    TakeRaisedDisconnection(
            TenantTransactions transactions,
            Groups groups,
            GroupDisconnections disconnections,
            ConnectedCarriers connectedCarriers,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.groups = groups;
        this.disconnections = disconnections;
        this.connectedCarriers = connectedCarriers;
        this.events = events;
        this.clock = clock;
    }

    /** Takes it; fails with {@link RejectedEventException} for a group that the organization does not have. */
    public Uni<Outcome> take(ReceivedEvent<DisconnectionRaised> event) {
        UUID organizationId = event.organizationId();
        DisconnectionRaised raised = event.data();
        if (raised.sourceType() == DisconnectionSource.PLATFORM) {
            throw new RejectedEventException("a carrier does not speak for a platform " + raised.disconnectionId());
        }
        return transactions.in(
                organizationId,
                () -> groups.lock(organizationId, raised.groupId())
                        .onFailure(ApiException.class)
                        .transform(unknown -> new RejectedEventException("unknown group " + raised.groupId()))
                        .flatMap(group -> isNews(organizationId, raised)
                                .flatMap(news -> news ? make(organizationId, group, event) : passOver(raised))));
    }

    private Uni<Boolean> isNews(UUID organizationId, DisconnectionRaised raised) {
        return disconnections
                .isKnown(organizationId, raised.disconnectionId(), raised.groupId(), raised.carrierId())
                .flatMap(known -> known
                        ? Uni.createFrom().item(false)
                        : connectedCarriers.isConnected(organizationId, raised.groupId(), raised.carrierId()));
    }

    private Uni<Outcome> make(UUID organizationId, Group group, ReceivedEvent<DisconnectionRaised> event) {
        GroupDisconnection made = GroupDisconnection.raised(organizationId, group, event.data(), clock.instant());
        made.carrierSequence = event.envelope().sequence();
        LOG.infof(
                "disconnection raised organizationId=%s groupId=%s carrierId=%s disconnectionId=%s sourceType=%s",
                organizationId, made.groupId, made.carrierId, made.id, made.sourceType.wire());
        return disconnections
                .persist(made)
                .call(() -> events.append(DisconnectionEvents.created(made, DisconnectionEvents.CARRIER)))
                .replaceWith(Outcome.APPLIED);
    }

    private static Uni<Outcome> passOver(DisconnectionRaised raised) {
        LOG.infof(
                "disconnection passed over: nothing to decide groupId=%s carrierId=%s disconnectionId=%s",
                raised.groupId(), raised.carrierId(), raised.disconnectionId());
        return Uni.createFrom().item(Outcome.STALE);
    }
}
