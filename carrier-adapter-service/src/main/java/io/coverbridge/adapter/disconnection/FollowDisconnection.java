package io.coverbridge.adapter.disconnection;

import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.events.DisconnectionRequested;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Follows what platforms decide about disconnections: sets the timer, stops it, and carries out what is completed. Each
 * event tells all of it, so that none has to have been seen before.
 */
@ApplicationScoped
public class FollowDisconnection {

    private final Disconnections disconnections;
    private final CloseGroup closeGroup;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;
    private final Clock clock;

    FollowDisconnection(
            Disconnections disconnections,
            CloseGroup closeGroup,
            TenantTransactions transactions,
            DueWorkLoop loop,
            Clock clock) {
        this.disconnections = disconnections;
        this.closeGroup = closeGroup;
        this.transactions = transactions;
        this.loop = loop;
        this.clock = clock;
    }

    /** Somebody wants a group disconnected. */
    public Uni<Outcome> created(ReceivedEvent<DisconnectionRequested> event) {
        DisconnectionRequested told = event.data();
        return in(event, told.id(), told.groupId(), told.carrierId(), (known, now) -> {
            known.follow(
                    told.status(),
                    told.decisionNumber(),
                    told.effectiveEndDate(),
                    event.envelope().sequence(),
                    now);
            return Uni.createFrom().voidItem();
        });
    }

    /** It took a step, or has another date. */
    public Uni<Outcome> moved(ReceivedEvent<DisconnectionStatusChanged> event) {
        DisconnectionStatusChanged told = event.data();
        return in(event, told.id(), told.groupId(), told.carrierId(), (known, now) -> {
            known.follow(
                    told.status(),
                    told.decisionNumber(),
                    told.effectiveEndDate(),
                    event.envelope().sequence(),
                    now);
            return told.status() == DisconnectionStatus.COMPLETED
                    ? closeGroup.end(known.organizationId, told.endedConnections(), now)
                    // The decision may have crossed the end of the day.
                    : closeGroup.reopen(known.organizationId, known.groupId, known.carrierId);
        });
    }

    /** What is done about one, which is locked. */
    @FunctionalInterface
    private interface Reaction {
        Uni<Void> to(Disconnection known, Instant now);
    }

    private Uni<Outcome> in(ReceivedEvent<?> event, UUID id, UUID groupId, UUID carrierId, Reaction reaction) {
        UUID organizationId = event.organizationId();
        return transactions
                .in(
                        organizationId,
                        () -> disconnections.locked(organizationId, id).flatMap(found -> {
                            if (found.isPresent() && !event.isNewerThan(found.get().lastRequestSequence)) {
                                return Uni.createFrom().item(Outcome.STALE);
                            }
                            Instant now = clock.instant();
                            Disconnection known = found.orElseGet(
                                    () -> new Disconnection(id, organizationId, groupId, carrierId, now));
                            return reaction.to(known, now)
                                    .chain(() -> found.isPresent()
                                            ? Uni.createFrom().item(known)
                                            : disconnections.persist(known))
                                    .replaceWith(Outcome.APPLIED);
                        }))
                .invoke(loop::wake);
    }
}
