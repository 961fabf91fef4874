package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.sync.InstallGroup;
import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Drives a connection to a chosen status over allowed steps, each of them reported. */
@ApplicationScoped
public class DriveConnection {

    private static final String CAUSE = "emulator";

    private final ConnectionRequests connections;
    private final ConnectionReports reports;
    private final InstallGroup installGroup;
    private final TenantTransactions transactions;
    private final DueWorkLoop loop;
    private final Clock clock;

    DriveConnection(
            ConnectionRequests connections,
            ConnectionReports reports,
            InstallGroup installGroup,
            TenantTransactions transactions,
            DueWorkLoop loop,
            Clock clock) {
        this.connections = connections;
        this.reports = reports;
        this.installGroup = installGroup;
        this.transactions = transactions;
        this.loop = loop;
        this.clock = clock;
    }

    /**
     * Drives one connection.
     *
     * @param note explanation, kept where the status takes one
     * @param group what the carrier installs if the goal is {@code completed}
     * @return fails with {@link ApiException} 404 for an unknown connection, 409 if the goal cannot be reached
     */
    public Uni<Void> to(
            UUID organizationId,
            UUID id,
            ConnectionStatus goal,
            @Nullable String note,
            Function<ConnectionView, GroupAtCarrier> group) {
        return transactions
                .in(
                        organizationId,
                        () -> connections
                                .locked(organizationId, id)
                                .map(found -> found.orElseThrow(() -> ApiException.notFound("GroupConnection", id)))
                                .flatMap(connection -> drive(connection, goal, note, group)))
                .invoke(loop::wake);
    }

    private Uni<Void> drive(
            ConnectionRequest connection,
            ConnectionStatus goal,
            @Nullable String note,
            Function<ConnectionView, GroupAtCarrier> group) {
        if (connection.disconnected) {
            throw ApiException.conflict("The connection is over, the group was disconnected from the carrier");
        }
        List<Report> path = path(connection.status, goal, note);
        Instant now = clock.instant();
        connection.drive(goal, now);
        Uni<Void> told = reports.append(connection, path, CAUSE, now);
        return goal == ConnectionStatus.COMPLETED
                ? told.flatMap(
                        done -> installGroup.install(connection.installation(group.apply(connection.view())), now))
                : told;
    }

    private static List<Report> path(ConnectionStatus from, ConnectionStatus goal, @Nullable String note) {
        if (from == goal) {
            throw ApiException.conflict("The connection is " + goal.wire() + " already");
        }
        if (from.pathTo(goal).isEmpty()) {
            throw ApiException.conflict("A connection that is " + from.wire() + " cannot become " + goal.wire());
        }
        return Report.path(from, goal, note);
    }
}
