package io.coverbridge.adapter.disconnection;

import io.coverbridge.adapter.connection.ConnectionRequests;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The carrier's side thinks that a group should be disconnected, and says so; the platform decides. */
@ApplicationScoped
public class RaiseDisconnection {

    /** What the API calls it. */
    public static final String MODEL = "GroupDisconnectionRequest";

    private final Disconnections disconnections;
    private final ConnectionRequests connections;
    private final TenantTransactions transactions;
    private final DisconnectionReports reports;
    private final Clock clock;

    RaiseDisconnection(
            Disconnections disconnections,
            ConnectionRequests connections,
            TenantTransactions transactions,
            DisconnectionReports reports,
            Clock clock) {
        this.disconnections = disconnections;
        this.connections = connections;
        this.transactions = transactions;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * What a carrier says.
     *
     * @param groupId the group
     * @param carrierId the carrier
     * @param source what gave rise to it, never the platform
     * @param sourceDate day of what gave rise to it
     * @param effectiveEndDate last day that the carrier names
     */
    public record Word(
            UUID groupId,
            UUID carrierId,
            DisconnectionSource source,
            @Nullable LocalDate sourceDate,
            @Nullable LocalDate effectiveEndDate) {}

    /** Fails with {@link ApiException} 422 for a group that is not connected to the carrier, 409 if a request is open. */
    public Uni<DisconnectionView> raise(UUID organizationId, Word word) {
        return transactions.in(
                organizationId,
                () -> connections
                        .isConnected(organizationId, word.groupId(), word.carrierId())
                        .invoke(connected -> {
                            if (!connected) {
                                throw ApiException.invalid(
                                        "group_id",
                                        "Group " + word.groupId() + " is not connected to carrier " + word.carrierId()
                                                + ".");
                            }
                        })
                        .chain(() -> disconnections.isOpen(organizationId, word.groupId(), word.carrierId()))
                        .invoke(open -> {
                            if (open) {
                                throw ApiException.conflict("A disconnection request is open already for group "
                                        + word.groupId() + " and carrier " + word.carrierId());
                            }
                        })
                        .chain(() -> make(organizationId, word)));
    }

    /** One as it stands; fails with {@link ApiException} 404 for an unknown one. */
    public Uni<DisconnectionView> read(UUID organizationId, UUID id) {
        return transactions.in(
                organizationId,
                () -> disconnections
                        .of(organizationId, id)
                        .map(found -> view(found.orElseThrow(() -> ApiException.notFound(MODEL, id)))));
    }

    private Uni<DisconnectionView> make(UUID organizationId, Word word) {
        Instant now = clock.instant();
        Disconnection raised = new Disconnection(Ids.next(), organizationId, word.groupId(), word.carrierId(), now);
        raised.effectiveEndDate = word.effectiveEndDate();
        return disconnections
                .persist(raised)
                .chain(() -> reports.raised(raised, word, now))
                .map(told -> view(raised));
    }

    private static DisconnectionView view(Disconnection disconnection) {
        return new DisconnectionView(
                disconnection.id,
                disconnection.groupId,
                disconnection.carrierId,
                disconnection.status,
                disconnection.effectiveEndDate,
                disconnection.nextDueAt);
    }
}
