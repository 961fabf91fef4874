package io.coverbridge.adapter.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.adapter.installed.FamilyKey;
import io.coverbridge.adapter.installed.GroupBook;
import io.coverbridge.adapter.installed.HeldFamilies;
import io.coverbridge.adapter.installed.InstalledGroup;
import io.coverbridge.adapter.installed.KnownEmployees;
import io.coverbridge.adapter.roster.Rosters;
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
    private final KnownEmployees known;
    private final Rosters rosters;
    private final LookupHash hash;

    Intake(HeldFamilies families, KnownEmployees known, Rosters rosters, LookupHash hash) {
        this.families = families;
        this.known = known;
        this.rosters = rosters;
        this.hash = hash;
    }

    /** Reads families of a group, and notes what is wrong with them. */
    GivenRoster read(UUID organizationId, GroupBook book, List<JsonNode> nodes, String path, Violations violations) {
        // Hashed with a key: an id of ours must not give away who somebody is.
        GivenIds ids = name -> UUID.nameUUIDFromBytes(hash.of(organizationId, book.id() + "/given/" + name));
        return new GivenRoster(path, nodes, new GivenFamilies(ids, rosters.plans(book), violations).read(nodes, path));
    }

    /**
     * Takes them in; the group is locked by the transaction that is under way.
     *
     * @return fails with {@link ApiException} 422 if the carrier holds some of them already, employee, dependent or enrollment, or
     *     the group gets too large
     */
    Uni<Void> take(InstalledGroup group, GivenRoster given, Instant now) {
        if (given.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Violations violations = new Violations();
        int members = given.members();
        if (group.members() + members > RosterRequest.MOST) {
            violations.add(given.path(), "The group would have more than " + RosterRequest.MOST + " members.");
        }
        return known.among(group, given.families())
                .invoke(places -> places.forEach(place ->
                        violations.add(given.at(place) + ".members", "The carrier holds this employee already.")))
                .flatMap(places -> families.takeIn(group, given.without(places), now))
                .invoke(taken -> {
                    taken.stream()
                            .limit(Violations.MOST)
                            .forEach(key -> violations.add(given.at(key), rule(key.kind())));
                    violations.check();
                    group.give(members);
                })
                .replaceWithVoid();
    }

    private static String rule(FamilyKey.Kind kind) {
        return switch (kind) {
            case MEMBER_ID -> GivenFamilies.SAME_ID;
            case SSN -> GivenFamilies.SAME_SSN;
            case ENROLLMENT_ID -> GivenCoverages.SAME_ID;
        };
    }
}
