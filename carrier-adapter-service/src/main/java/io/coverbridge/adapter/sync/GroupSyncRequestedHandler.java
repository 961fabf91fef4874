package io.coverbridge.adapter.sync;

import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.events.GroupSyncRequested;
import io.coverbridge.kit.consumer.Outcome;
import io.coverbridge.kit.consumer.ReceivedEvent;
import io.coverbridge.kit.consumer.RejectedEventException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A platform wants to know what a carrier holds for a group now. A request that comes twice is one run, begun anew. */
@ApplicationScoped
public class GroupSyncRequestedHandler {

    private final RequestSync requestSync;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;

    GroupSyncRequestedHandler(RequestSync requestSync, TenantTransactions transactions, DueWorkLoop loop) {
        this.requestSync = requestSync;
        this.transactions = transactions;
        this.loop = loop;
    }

    /** Begins the run. */
    public Uni<Outcome> handle(ReceivedEvent<GroupSyncRequested> event) {
        return transactions
                .in(
                        event.organizationId(),
                        () -> requestSync.of(
                                event.organizationId(), event.data().connectionId()))
                .map(begun -> {
                    if (!begun) {
                        throw new RejectedEventException("no carrier holds anything for connection "
                                + event.data().connectionId());
                    }
                    return Outcome.APPLIED;
                })
                .invoke(loop::wake);
    }
}
