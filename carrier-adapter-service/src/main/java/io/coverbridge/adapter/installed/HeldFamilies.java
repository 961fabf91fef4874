package io.coverbridge.adapter.installed;

import io.coverbridge.events.EventData;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.sealing.Sealer;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The families that carriers hold, sealed. All methods run within a transaction of the organization. */
@ApplicationScoped
public class HeldFamilies implements PanacheRepositoryBase<HeldFamily, UUID> {

    // One row for each of the groups, which are a page at most.
    private static final String COUNT = """
            select f.installedGroupId, count(*) from HeldFamily f
            where f.organizationId = :organizationId and f.installedGroupId in :groups
            group by f.installedGroupId
            """;

    private final Sealer sealer;
    private final PersonHashes hashes;
    private final FamilyKeys keys;

    HeldFamilies(Sealer sealer, PersonHashes hashes, FamilyKeys keys) {
        this.sealer = sealer;
        this.hashes = hashes;
        this.keys = keys;
    }

    /**
     * Takes in families as the roster has them; the group is locked. Employees that the carrier holds already stay as they are,
     * and a family is left out that has somebody, or an enrollment, in common with another family of the group.
     *
     * @return what the families that were left out have in common with others
     */
    public Uni<List<FamilyKey>> takeIn(InstalledGroup group, List<Family> families, Instant now) {
        List<UUID> employees = families.stream().map(HeldFamilies::employeeOf).toList();
        return find(
                        "installedGroupId = ?1 and organizationId = ?2 and employeeId in ?3",
                        group.id,
                        group.organizationId,
                        employees)
                .list()
                .map(known -> known.stream().map(HeldFamily::employeeId).toList())
                .map(known -> families.stream()
                        .filter(family -> !known.contains(employeeOf(family)))
                        .collect(Collectors.toMap(
                                family -> fresh(group, family, now),
                                Function.identity(),
                                (one, same) -> one,
                                LinkedHashMap::new)))
                .flatMap(added -> added.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : keys.complete(group, this::open)
                                .chain(() -> keys.take(group, added))
                                .call(refused -> persist(group, added.keySet(), refused)));
    }

    private Uni<Void> persist(InstalledGroup group, Set<HeldFamily> added, List<FamilyKey> refused) {
        Set<UUID> employees = refused.stream().map(FamilyKey::employeeId).collect(Collectors.toSet());
        Map<Boolean, List<HeldFamily>> leftOut =
                added.stream().collect(Collectors.partitioningBy(held -> employees.contains(held.employeeId)));
        Uni<Void> released = employees.isEmpty()
                ? Uni.createFrom().voidItem()
                : keys.release(group, leftOut.getOrDefault(true, List.of()));
        List<HeldFamily> taken = leftOut.getOrDefault(false, List.of());
        return taken.isEmpty() ? released : released.chain(() -> persist(taken));
    }

    /** The carrier holds the family as an instruction has it, unless it holds a newer one. */
    public Uni<Void> hold(InstalledGroup group, Family family, int number, Instant now) {
        return locate(group, family).flatMap(found -> {
            if (found.isEmpty()) {
                HeldFamily added = fresh(group, family, now);
                added.number = number;
                // Written before it takes keys: it waits for whoever has locked the group while it has nothing that
                // others want.
                return persistAndFlush(added)
                        .chain(() -> keys.take(group, Map.of(added, family)))
                        .replaceWithVoid();
            }
            HeldFamily held = found.get();
            if (held.number <= number) {
                held.employeeId = employee(family).id();
                held.number = number;
                write(held, family, now);
                return keys.follow(group, held, family);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** Replaces what is held by what the carrier itself made of it; the family is locked by the transaction. */
    public void change(HeldFamily held, Family family, Instant now) {
        write(held, family, now);
    }

    /** The carrier no longer holds the family. */
    public Uni<Void> remove(HeldFamily held) {
        return delete(held);
    }

    /** The carrier holds nobody any more. */
    public Uni<Void> removeAll(InstalledGroup group) {
        return delete("installedGroupId = ?1 and organizationId = ?2", group.id, group.organizationId)
                .replaceWithVoid();
    }

    /** Some of the families, in order. */
    public Uni<List<HeldFamily>> list(InstalledGroup group, Slice slice) {
        return find("installedGroupId = ?1 and organizationId = ?2 order by position", group.id, group.organizationId)
                .range(slice.offset(), slice.offset() + slice.size() - 1)
                .list();
    }

    /** Families after a position, in order. */
    public Uni<List<HeldFamily>> after(InstalledGroup group, long position, int most) {
        return find(
                        "installedGroupId = ?1 and organizationId = ?2 and position > ?3 order by position",
                        group.id,
                        group.organizationId,
                        position)
                .page(Page.ofSize(most))
                .list();
    }

    /** The employees of the families after a position, in order. */
    public Uni<List<UUID>> employeesAfter(InstalledGroup group, long position, int most) {
        return getSession()
                .flatMap(session -> session.createSelectionQuery("""
                                select f.employeeId from HeldFamily f
                                where f.installedGroupId = ?1 and f.organizationId = ?2 and f.position > ?3
                                order by f.position
                                """, UUID.class)
                        .setParameter(1, group.id)
                        .setParameter(2, group.organizationId)
                        .setParameter(3, position)
                        .setMaxResults(most)
                        .getResultList());
    }

    /** One family, by its employee. */
    public Uni<Optional<HeldFamily>> of(InstalledGroup group, UUID employeeId) {
        return find(
                        "installedGroupId = ?1 and organizationId = ?2 and employeeId = ?3",
                        group.id,
                        group.organizationId,
                        employeeId)
                .<HeldFamily>firstResult()
                .map(Optional::ofNullable);
    }

    /** As {@link #of}, and nobody else changes it until the transaction ends. */
    public Uni<Optional<HeldFamily>> locked(InstalledGroup group, UUID employeeId) {
        return find(
                        "installedGroupId = ?1 and organizationId = ?2 and employeeId = ?3",
                        group.id,
                        group.organizationId,
                        employeeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .<HeldFamily>firstResult()
                .map(Optional::ofNullable);
    }

    /** How many families the carrier holds. */
    public Uni<Long> count(InstalledGroup group) {
        return count("installedGroupId = ?1 and organizationId = ?2", group.id, group.organizationId);
    }

    /** How many families carriers hold, by group; groups without families are left out. */
    public Uni<Map<UUID, Long>> count(UUID organizationId, List<InstalledGroup> groups) {
        return Panache.getSession()
                .flatMap(session -> session.createQuery(COUNT, Object[].class)
                        .setParameter("organizationId", organizationId)
                        .setParameter(
                                "groups",
                                groups.stream().map(InstalledGroup::id).toList())
                        .getResultList())
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1])));
    }

    /** Opens what is held. */
    public Family open(HeldFamily held) {
        return EventData.read(Family.class, sealer.open(held.sealed, held.organizationId, held.id));
    }

    private Uni<Optional<HeldFamily>> locate(InstalledGroup group, Family family) {
        return locked(group, employee(family).id())
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().item(found)
                        : find(
                                        "installedGroupId = ?1 and organizationId = ?2 and personHash in ?3"
                                                + " order by position",
                                        group.id,
                                        group.organizationId,
                                        hashes.all(
                                                group.organizationId,
                                                employee(family).person()))
                                .withLock(LockModeType.PESSIMISTIC_WRITE)
                                .<HeldFamily>firstResult()
                                .map(Optional::ofNullable));
    }

    private HeldFamily fresh(InstalledGroup group, Family family, Instant now) {
        HeldFamily added = new HeldFamily(group, employee(family).id());
        write(added, family, now);
        return added;
    }

    private void write(HeldFamily held, Family family, Instant now) {
        held.hold(
                sealer.seal(EventData.write(family), held.organizationId, held.id),
                hashes.of(held.organizationId, employee(family).person()),
                now);
    }

    static UUID employeeOf(Family family) {
        return employee(family).id();
    }

    static FamilyMember employee(Family family) {
        return family.members().stream()
                .filter(member -> member.individualType() == IndividualType.EMPLOYEE)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a family has no employee"));
    }
}
