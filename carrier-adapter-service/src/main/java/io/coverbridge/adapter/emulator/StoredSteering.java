package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behaviors;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.session.Replays;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was said by program, read from the database at each call: whatever replica is told, all obey at once. */
@ApplicationScoped
class StoredSteering implements Steering {

    private final TenantConnections connections;
    private final Behaviors behaviors;
    private final Replays replays;

    StoredSteering(TenantConnections connections, Behaviors behaviors, Replays replays) {
        this.connections = connections;
        this.behaviors = behaviors;
        this.replays = replays;
    }

    @Override
    public Uni<Steered> of(UUID organizationId, CallName call) {
        // Both questions travel together.
        return connections.in(
                organizationId,
                connection -> Uni.combine()
                        .all()
                        .unis(
                                behaviors.of(connection, organizationId, call.carrierId()),
                                replays.answer(connection, organizationId, call))
                        .collectFailures()
                        .with(Steered::new));
    }
}
