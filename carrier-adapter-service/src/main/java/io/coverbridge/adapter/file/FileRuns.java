package io.coverbridge.adapter.file;

import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.directory.FileSettings;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When change files are due. */
@ApplicationScoped
class FileRuns implements PanacheRepositoryBase<FileRun, UUID> {

    // Waits for a run that is under way: what is queued meanwhile is not in its file.
    private static final String DUE = """
            insert into file_runs (id, organization_id, carrier_id, connection_id, next_due_at, modified)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            on conflict (id) do update
               set next_due_at = coalesce(file_runs.next_due_at, excluded.next_due_at), modified = excluded.modified
            """;

    private final CarrierDirectory directory;
    private final Clock clock;

    FileRuns(CarrierDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** A file is due then, unless one is due already. */
    Uni<Void> due(UUID organizationId, UUID carrierId, UUID connectionId, Instant at) {
        UUID scope = directory.get(carrierId).files().bundle() == FileSettings.Bundle.CARRIER ? null : connectionId;
        return getSession()
                .flatMap(session -> session.createNativeQuery(DUE)
                        .setParameter(1, idOf(organizationId, carrierId, scope))
                        .setParameter(2, organizationId)
                        .setParameter(3, carrierId)
                        .setParameter(4, scope)
                        .setParameter(5, at)
                        .setParameter(6, clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The run, and nobody else takes it until the transaction ends. */
    Uni<Optional<FileRun>> locked(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<FileRun>firstResult()
                .map(Optional::ofNullable);
    }

    private static UUID idOf(UUID organizationId, UUID carrierId, @Nullable UUID connectionId) {
        return UUID.nameUUIDFromBytes(
                (organizationId + "/" + carrierId + "/" + connectionId).getBytes(StandardCharsets.UTF_8));
    }
}
