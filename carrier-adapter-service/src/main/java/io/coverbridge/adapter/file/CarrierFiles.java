package io.coverbridge.adapter.file;

import io.coverbridge.kit.sealing.SealedColumn;
import io.coverbridge.kit.sealing.Sealer;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The files. All methods run within a transaction of the organization. */
@ApplicationScoped
class CarrierFiles implements PanacheRepositoryBase<CarrierFile, UUID> {

    private final Sealer sealer;

    CarrierFiles(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Files follow the keyset. */
    @Produces
    @Singleton
    static SealedColumn column() {
        return SealedColumn.of("carrier_files", "sealed");
    }

    /** One file; fails if the organization has no such file. */
    Uni<CarrierFile> of(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId).singleResult();
    }

    /** One file, and nobody else changes it until the transaction ends. */
    Uni<Optional<CarrierFile>> locked(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<CarrierFile>firstResult()
                .map(Optional::ofNullable);
    }

    /** What a file says; fails if the organization has no such file. */
    Uni<byte[]> content(UUID organizationId, UUID id) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery(
                                "select f.sealed from CarrierFile f where f.id = ?1 and f.organizationId = ?2",
                                byte[].class)
                        .setParameter(1, id)
                        .setParameter(2, organizationId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("no file has the id " + id))
                .map(bytes -> sealer.open(bytes, organizationId, id));
    }

    /** Whether what the file says is still kept. */
    Uni<Boolean> keepsContent(UUID organizationId, UUID id) {
        return count("id = ?1 and organizationId = ?2 and sealed is not null", id, organizationId)
                .map(kept -> kept > 0);
    }

    /** Whether an acknowledgement of this kind has had its effect on a file. */
    Uni<Boolean> hasApplied(CarrierFile about, ContentKind kind) {
        return count(
                        "inReplyTo = ?1 and organizationId = ?2 and kind = ?3 and status = ?4",
                        about.id,
                        about.organizationId,
                        kind,
                        FileStatus.APPLIED)
                .map(applied -> applied > 0);
    }

    /** Whether there are acknowledgements of a file that nobody has looked at. */
    Uni<Boolean> hasUnread(CarrierFile about) {
        return count(
                        "inReplyTo = ?1 and organizationId = ?2 and status = ?3",
                        about.id,
                        about.organizationId,
                        FileStatus.RECEIVED)
                .map(unread -> unread > 0);
    }
}
