package io.coverbridge.adapter.installed;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The groups that carriers hold. All methods run within a transaction of the organization. */
@ApplicationScoped
public class InstalledGroups implements PanacheRepositoryBase<InstalledGroup, UUID> {

    // There may be no row to lock yet.
    private static final String RESERVE = "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)";

    private static final String UNDER = "organizationId = ?1 and carrierId = ?2 and carrierGroupId = ?3";

    /**
     * Installs a group, in the transaction that completes its connection. A group that was installed by program under the same
     * carrier group id is the one that the connection leads to, whatever the carrier would have installed by itself; so is
     * one that the same group was connected to before.
     */
    public Uni<Void> install(Installation installation, Instant now) {
        return reserve(installation.organizationId(), installation.carrierId(), installation.carrierGroupId())
                .flatMap(found -> {
                    if (found.filter(group -> group.isLeftBy(installation.groupId()))
                            .isPresent()) {
                        found.get().attach(installation);
                        return Uni.createFrom().voidItem();
                    }
                    Uni<Void> free = found.filter(group -> group.connectionId == null)
                            .map(this::takeOut)
                            .orElseGet(() -> Uni.createFrom().voidItem());
                    return free.chain(() -> persist(new InstalledGroup(installation, now)))
                            .replaceWithVoid();
                });
    }

    /** Installs a group that no connection has asked for; there is none under its id, and that is reserved. */
    public Uni<InstalledGroup> install(
            UUID organizationId, UUID carrierId, String carrierGroupId, ProgrammedGroup programmed, Instant now) {
        return persist(new InstalledGroup(organizationId, carrierId, carrierGroupId, programmed, now));
    }

    /** The id that a group gets when it is installed by program. */
    public UUID idFor(UUID organizationId, UUID carrierId, String carrierGroupId) {
        return InstalledGroup.idOf(organizationId, carrierId, carrierGroupId);
    }

    /** Puts what somebody wants in place of what was installed; the group is locked. */
    public void replace(InstalledGroup group, ProgrammedGroup programmed, Instant now) {
        group.replace(programmed, now);
    }

    /** Takes out what a connection led to, if there was anything; what was installed by program stays at its carrier. */
    public Uni<Void> remove(UUID organizationId, UUID connectionId) {
        return of(organizationId, connectionId).flatMap(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            if (found.get().isProgrammed()) {
                found.get().detach();
                return Uni.createFrom().voidItem();
            }
            return takeOut(found.get());
        });
    }

    /** A connection is over; what it led to stays at its carrier, with everybody in it. */
    public Uni<Void> release(UUID organizationId, UUID connectionId) {
        return ofLocked(organizationId, connectionId)
                .invoke(found -> found.ifPresent(InstalledGroup::release))
                .replaceWithVoid();
    }

    /** Takes it out, and everybody in it. */
    public Uni<Void> takeOut(InstalledGroup group) {
        // At once: what comes next may be installed under the same id.
        return delete(group).chain(this::flush);
    }

    /** What is installed for a connection of an organization. */
    public Uni<Optional<InstalledGroup>> of(UUID organizationId, UUID connectionId) {
        return find("connectionId = ?1 and organizationId = ?2", connectionId, organizationId)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }

    /** As {@link #of}, and it stays as it is until the transaction ends: what is taken up for it is seen by who closes it. */
    public Uni<Optional<InstalledGroup>> ofStill(UUID organizationId, UUID connectionId) {
        return find("connectionId = ?1 and organizationId = ?2", connectionId, organizationId)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    public Uni<Optional<InstalledGroup>> ofLocked(UUID organizationId, UUID connectionId) {
        return find("connectionId = ?1 and organizationId = ?2", connectionId, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }

    /** One group by its id at the carrier; nobody else changes it until the transaction ends. */
    public Uni<Optional<InstalledGroup>> locked(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }

    /** What a carrier holds under one of its ids. */
    public Uni<Optional<InstalledGroup>> under(UUID organizationId, UUID carrierId, String carrierGroupId) {
        return find(UNDER, organizationId, carrierId, carrierGroupId)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }

    /** As {@link #under}, and nobody else changes it until the transaction ends. */
    public Uni<Optional<InstalledGroup>> underLocked(UUID organizationId, UUID carrierId, String carrierGroupId) {
        return under(organizationId, carrierId, carrierGroupId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As {@link #under}, and it stays as it is until the transaction ends: what is counted beside it fits. */
    public Uni<Optional<InstalledGroup>> underStill(UUID organizationId, UUID carrierId, String carrierGroupId) {
        return under(organizationId, carrierId, carrierGroupId, LockModeType.PESSIMISTIC_READ);
    }

    private Uni<Optional<InstalledGroup>> under(
            UUID organizationId, UUID carrierId, String carrierGroupId, LockModeType lock) {
        return find(UNDER, organizationId, carrierId, carrierGroupId)
                .withLock(lock)
                .<InstalledGroup>firstResult()
                .map(Optional::ofNullable);
    }

    /** Locks a group that was read before, and reads it again: it may have changed in between. */
    public Uni<InstalledGroup> lock(InstalledGroup group) {
        return Panache.getSession()
                .flatMap(session -> session.refresh(group, LockModeType.PESSIMISTIC_WRITE))
                .replaceWith(group);
    }

    /** As {@link #under}, and nobody else installs anything under that id until the transaction ends. */
    public Uni<Optional<InstalledGroup>> reserve(UUID organizationId, UUID carrierId, String carrierGroupId) {
        return Panache.getSession()
                .flatMap(session -> session.<String>createNativeQuery(RESERVE)
                        .setParameter(1, organizationId + "/" + carrierId + "/" + carrierGroupId)
                        .getSingleResult())
                .chain(() -> under(organizationId, carrierId, carrierGroupId));
    }

    /** One page of what a carrier holds for an organization, the newest first. */
    public Uni<Page<InstalledGroup>> page(UUID organizationId, UUID carrierId, Slice slice) {
        return Query.of(organizationId)
                .and("carrierId = :carrierId", "carrierId", carrierId)
                .page(this, "installedAt desc, id desc", slice);
    }

    /**
     * Takes out everything that was installed by program or that no connection leads to any more, with everybody in it;
     * tells how many groups that were.
     */
    public Uni<Long> takeOutProgrammed(UUID organizationId) {
        return delete("organizationId = ?1 and (origin <> ?2 or connectionId is null)", organizationId, Origin.DEFAULT);
    }
}
