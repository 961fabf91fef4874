package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.installed.GroupBook;
import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.roster.Rosters;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.sealing.LookupHash;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes families that somebody gives into a carrier's books, all or none. */
@ApplicationScoped
class Intake {

    private final HeldFamilies families;
    private final Rosters rosters;
    private final LookupHash hash;

    Intake(HeldFamilies families, Rosters rosters, LookupHash hash) {
        this.families = families;
        this.rosters = rosters;
        this.hash = hash;
    }

    /** Reads families of a group, and notes what is wrong with them. */
    List<Family> read(UUID organizationId, GroupBook book, List<JsonNode> nodes, String path, Violations violations) {
        // Hashed with a key: an id of ours must not give away who somebody is.
        GivenIds ids = name -> UUID.nameUUIDFromBytes(hash.of(organizationId, book.id() + "/given/" + name));
        return new GivenFamilies(ids, rosters.plans(book), violations).read(nodes, path);
    }

    /**
     * Takes them in; the group is locked by the transaction that is under way.
     *
     * @return fails with {@link ApiException} 422 if the carrier holds one of them already, or the group gets too large
     */
    Uni<Void> take(InstalledGroup group, List<Family> given, String path, Instant now) {
        if (given.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Violations violations = new Violations();
        int members = given.stream().mapToInt(family -> family.members().size()).sum();
        if (group.members() + members > RosterRequest.MOST) {
            violations.add(path, "The group would have more than " + RosterRequest.MOST + " members.");
        }
        return families.known(group, given)
                .invoke(known -> {
                    known.forEach(place -> violations.add(
                            path + "[" + place + "].members", "The carrier holds this employee already."));
                    violations.check();
                })
                .chain(() -> families.takeIn(group, given, now))
                .invoke(() -> group.give(members));
    }
}
