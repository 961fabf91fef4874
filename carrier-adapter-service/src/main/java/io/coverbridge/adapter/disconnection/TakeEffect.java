package io.coverbridge.adapter.disconnection;

import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The last day of a disconnection has passed: the group is closed at its carrier, and the hub is told, in one
 * transaction. The hub completes it, or has decided otherwise meanwhile; the group is let go of only when it says so.
 */
@ApplicationScoped
class TakeEffect {

    private static final Logger LOG = Logger.getLogger(TakeEffect.class);

    private final Disconnections disconnections;
    private final CloseGroup closeGroup;
    private final TenantTransactions transactions;
    private final DisconnectionReports reports;
    private final WorkTime time;
    private final Clock clock;

    TakeEffect(
            Disconnections disconnections,
            CloseGroup closeGroup,
            TenantTransactions transactions,
            DisconnectionReports reports,
            WorkTime time,
            Clock clock) {
        this.disconnections = disconnections;
        this.closeGroup = closeGroup;
        this.transactions = transactions;
        this.reports = reports;
        this.time = time;
        this.clock = clock;
    }

    /** Does nothing if it was decided otherwise since it was claimed. */
    Uni<Void> of(UUID organizationId, UUID id) {
        return transactions.in(
                organizationId,
                () -> disconnections
                        .locked(organizationId, id)
                        .flatMap(found -> found.filter(due -> due.isDue(time.now()))
                                .map(this::takeEffect)
                                .orElseGet(() -> Uni.createFrom().voidItem())));
    }

    private Uni<Void> takeEffect(Disconnection due) {
        Instant now = clock.instant();
        due.told(now);
        LOG.infof(
                "disconnection due organizationId=%s groupId=%s carrierId=%s disconnectionId=%s",
                due.organizationId, due.groupId, due.carrierId, due.id);
        return closeGroup.close(due, now).chain(() -> reports.passed(due, now));
    }
}
