package io.coverbridge.adapter.installed;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Who has what a group has once: ids of members and enrollments, and SSNs. The database decides, whoever writes at the same
 * time. All methods run within a transaction of the organization.
 */
@ApplicationScoped
class FamilyKeys {

    /** Families whose keys are written in one go. */
    private static final int BATCH = 500;

    // In the order of the keys: two that take the same ones wait for each other, and never both.
    private static final String TAKE = """
            with told as (
                select place, family_id, key
                from unnest(cast(?3 as uuid[]), cast(?4 as uuid[])) with ordinality as told (family_id, key, place)
            ), taken as (
                insert into carrier_family_keys (installed_group_id, key, family_id, organization_id)
                select cast(?1 as uuid), key, family_id, cast(?2 as uuid) from told order by key
                on conflict do nothing
                returning family_id, key
            )
            select cast(told.place as integer)
            from told
            where not exists (select from taken where taken.key = told.key and taken.family_id = told.family_id)
            order by told.place
            """;

    private static final String TAKEN_BEFORE = """
            select cast(told.place as integer)
            from unnest(cast(?3 as uuid[]), cast(?4 as uuid[])) with ordinality as told (family_id, key, place)
            join carrier_family_keys held
                on held.installed_group_id = cast(?1 as uuid) and held.key = told.key
                and held.organization_id = cast(?2 as uuid) and held.family_id <> told.family_id
            order by told.place
            """;

    private static final String RELEASE = """
            delete from carrier_family_keys
            where organization_id = cast(?1 as uuid) and family_id = any (cast(?2 as uuid[]))
            """;

    private static final String WITHOUT = """
            from HeldFamily
            where installedGroupId = :group and organizationId = :organization and position > :position and keysHash is null
            order by position
            """;

    private final PersonHashes hashes;

    FamilyKeys(PersonHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * Takes the keys of families that have none, and tells those that another family of the group has.
     *
     * @return the keys that were refused; families that have one have yet to get their keys
     */
    Uni<List<FamilyKey>> take(InstalledGroup group, Map<HeldFamily, Family> families) {
        Map<UUID, List<FamilyKey>> keys = new LinkedHashMap<>();
        families.forEach((held, family) -> keys.put(held.id, of(group, family)));
        return Panache.getSession()
                .flatMap(session -> refused(session, TAKE, group, keys, key -> List.of(key.value()))
                        .flatMap(now -> refused(session, TAKEN_BEFORE, group, keys, FamilyKey::older)
                                .map(before -> Stream.concat(now.stream(), before.stream())
                                        .distinct()
                                        .toList())))
                .invoke(refused -> {
                    Set<UUID> without =
                            refused.stream().map(FamilyKey::employeeId).collect(Collectors.toSet());
                    families.forEach((held, family) -> held.keysHash =
                            without.contains(HeldFamilies.employeeOf(family)) ? null : hash(of(group, family)));
                });
    }

    /** A family that was changed has the keys of what it is now, as far as no other has them. */
    Uni<Void> follow(InstalledGroup group, HeldFamily held, Family family) {
        if (Arrays.equals(held.keysHash, hash(of(group, family)))) {
            return Uni.createFrom().voidItem();
        }
        return release(group, List.of(held))
                .chain(() -> take(group, Map.of(held, family)))
                .replaceWithVoid();
    }

    /** These families have none any more. */
    Uni<Void> release(InstalledGroup group, Collection<HeldFamily> families) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(RELEASE)
                        .setParameter(1, group.organizationId)
                        .setParameter(2, families.stream().map(held -> held.id).toArray(UUID[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Gives keys to the families of a group that have yet to get theirs; the group is locked. */
    Uni<Void> complete(InstalledGroup group, Function<HeldFamily, Family> opener) {
        return completeAfter(group, Long.MIN_VALUE, opener);
    }

    private Uni<Void> completeAfter(InstalledGroup group, long position, Function<HeldFamily, Family> opener) {
        return Panache.getSession()
                .flatMap(session -> session.createSelectionQuery(WITHOUT, HeldFamily.class)
                        .setParameter("group", group.id)
                        .setParameter("organization", group.organizationId)
                        .setParameter("position", position)
                        .setMaxResults(BATCH)
                        .getResultList()
                        .flatMap(batch -> batch.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : complete(session, group, batch, opener)
                                        .chain(() -> batch.size() < BATCH
                                                ? Uni.createFrom().voidItem()
                                                : completeAfter(group, batch.get(BATCH - 1).position, opener))));
    }

    private Uni<Void> complete(
            Mutiny.Session session, InstalledGroup group, List<HeldFamily> batch, Function<HeldFamily, Family> opener) {
        Map<HeldFamily, Family> families = new LinkedHashMap<>();
        batch.forEach(held -> families.put(held, opener.apply(held)));
        return release(group, batch)
                .chain(() -> take(group, families))
                .chain(session::flush)
                // A large group would be in memory as a whole.
                .invoke(() -> batch.forEach(session::detach));
    }

    private static Uni<List<FamilyKey>> refused(
            Mutiny.Session session,
            String statement,
            InstalledGroup group,
            Map<UUID, List<FamilyKey>> families,
            Function<FamilyKey, List<UUID>> values) {
        List<FamilyKey> keys = new ArrayList<>();
        List<UUID> owners = new ArrayList<>();
        List<UUID> told = new ArrayList<>();
        families.forEach((family, all) -> all.forEach(key -> values.apply(key).forEach(value -> {
            keys.add(key);
            owners.add(family);
            told.add(value);
        })));
        if (told.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return session.<Integer>createNativeQuery(statement)
                .setParameter(1, group.id)
                .setParameter(2, group.organizationId)
                .setParameter(3, owners.toArray(UUID[]::new))
                .setParameter(4, told.toArray(UUID[]::new))
                .getResultList()
                .map(places -> places.stream().map(place -> keys.get(place - 1)).toList());
    }

    private List<FamilyKey> of(InstalledGroup group, Family family) {
        UUID employee = HeldFamilies.employeeOf(family);
        List<FamilyKey> keys = new ArrayList<>();
        for (FamilyMember member : family.members()) {
            keys.add(FamilyKey.ofId(employee, FamilyKey.Kind.MEMBER_ID, member.id()));
            String ssn = member.person().ssn();
            if (ssn != null) {
                keys.add(FamilyKey.ofSsn(employee, member.id(), hashes.ofSsn(group.organizationId, ssn)));
            }
        }
        family.enrollments()
                .forEach(enrollment ->
                        keys.add(FamilyKey.ofId(employee, FamilyKey.Kind.ENROLLMENT_ID, enrollment.id())));
        return keys;
    }

    /** Stands for keys, whatever their order. */
    private static byte[] hash(List<FamilyKey> keys) {
        UUID[] values = keys.stream().map(FamilyKey::value).sorted().toArray(UUID[]::new);
        ByteBuffer all = ByteBuffer.allocate(values.length * Long.BYTES * 2);
        Arrays.stream(values)
                .forEach(value -> all.putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits()));
        UUID hash = UUID.nameUUIDFromBytes(all.array());
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(hash.getMostSignificantBits())
                .putLong(hash.getLeastSignificantBits())
                .array();
    }
}
