package io.coverbridge.adapter.installed;

import io.coverbridge.events.member.Family;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds employees whom a carrier holds already. All methods run within a transaction of the organization. */
@ApplicationScoped
public class KnownEmployees {

    private final HeldFamilies families;
    private final PersonHashes hashes;

    KnownEmployees(HeldFamilies families, PersonHashes hashes) {
        this.families = families;
        this.hashes = hashes;
    }

    /** Places of the families whose employee the carrier holds already, under the same id or another. */
    public Uni<List<Integer>> among(InstalledGroup group, List<Family> given) {
        List<UUID> ids =
                given.stream().map(family -> HeldFamilies.employeeOf(family)).toList();
        List<List<ByteBuffer>> identities = given.stream()
                .map(family -> hashes
                        .all(group.organizationId, HeldFamilies.employee(family).person())
                        .stream()
                        .map(ByteBuffer::wrap)
                        .toList())
                .toList();
        return families.find(
                        "installedGroupId = ?1 and organizationId = ?2 and (employeeId in ?3 or personHash in ?4)",
                        group.id,
                        group.organizationId,
                        ids,
                        identities.stream()
                                .flatMap(List::stream)
                                .map(ByteBuffer::array)
                                .toList())
                .list()
                .map(held -> {
                    Set<UUID> heldIds =
                            held.stream().map(HeldFamily::employeeId).collect(Collectors.toSet());
                    Set<ByteBuffer> heldIdentities = held.stream()
                            .flatMap(HeldFamily::identity)
                            .map(ByteBuffer::wrap)
                            .collect(Collectors.toSet());
                    return IntStream.range(0, given.size())
                            .filter(place -> heldIds.contains(ids.get(place))
                                    || identities.get(place).stream().anyMatch(heldIdentities::contains))
                            .boxed()
                            .toList();
                });
    }
}
