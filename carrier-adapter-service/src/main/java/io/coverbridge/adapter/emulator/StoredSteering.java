package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.behavior.Behaviors;
import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.channel.CallName;
import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.session.Replays;
import io.coverbridge.kit.database.TenantConnections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What was said by program, read from the database at each call: whatever replica is told, all obey at once. */
@ApplicationScoped
class StoredSteering implements Steering, FileSteering {

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

    @Override
    public Uni<SteeredFile> of(FileTransmission file, CallKind kind) {
        UUID organizationId = file.organizationId();
        UUID carrierId = file.carrier().id();
        return connections.in(
                organizationId,
                connection -> Uni.combine()
                        .all()
                        .unis(
                                behaviors.of(connection, organizationId, carrierId),
                                replays.answers(connection, organizationId, carrierId, kind, file.attempt(kind)))
                        .collectFailures()
                        .with((behavior, recorded) -> SteeredFile.of(behavior, file, kind, recorded)));
    }
}
