package io.coverbridge.snapshot.difference;

import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.reconcile.FamilyDifferences.Compared;
import io.coverbridge.snapshot.reconcile.Found;
import io.coverbridge.snapshot.reconcile.Remembered;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Differences follow what carriers tell of families. All methods run within a transaction that has the families locked. */
@ApplicationScoped
public class FollowRosters {

    private final Differences differences;
    private final DifferenceSeal seal;
    private final Clock clock;

    FollowRosters(Differences differences, DifferenceSeal seal, Clock clock) {
        this.differences = differences;
        this.seal = seal;
        this.clock = clock;
    }

    /** What is pending or disagreed about for families at a carrier. */
    public Uni<List<Difference>> alive(
            SqlConnection connection, UUID organizationId, UUID carrierId, Collection<UUID> employees) {
        return differences.atCarrier(connection, organizationId, carrierId, employees);
    }

    /** The discrepancies of a family among these, with what the platform had said. */
    public List<Remembered> remembered(UUID employeeId, List<Difference> alive) {
        return alive.stream()
                .filter(each ->
                        each.isDiscrepancy() && each.place().employeeId().equals(employeeId))
                .map(each -> new Remembered(
                        each.objectType(),
                        each.objectId(),
                        seal.open(each.place().organizationId(), each.id(), each.sealed())))
                .toList();
    }

    /** Steps that a batch of families will have taken. */
    public DifferenceChanges changes() {
        return new DifferenceChanges("carrier", clock.instant());
    }

    /**
     * Follows what was found for one family: what is new comes up as a discrepancy, what has other values is a new matter,
     * and what was not found again is resolved.
     *
     * @param alive of any families
     */
    public void follow(Difference.Place place, Compared compared, List<Difference> alive, DifferenceChanges changes) {
        Map<UUID, Difference> known = new HashMap<>();
        alive.stream().filter(each -> each.place().equals(place)).forEach(each -> known.put(each.objectId(), each));
        Set<UUID> found = new HashSet<>();
        for (Found each : compared.found()) {
            found.add(each.objectId());
            Difference before = known.get(each.objectId());
            if (before == null) {
                add(place, each, changes);
            } else if (before.isDiscrepancy()) {
                revise(before, each, changes);
            }
        }
        known.values().stream()
                .filter(Difference::isDiscrepancy)
                .filter(each -> compared.compared().contains(each.objectId()) && !found.contains(each.objectId()))
                .forEach(changes::resolve);
    }

    /** What has to be written. */
    public Uni<Void> write(SqlConnection connection, UUID organizationId, DifferenceChanges changes) {
        return Statements.together(differences.all(connection, organizationId, changes));
    }

    private void add(Difference.Place place, Found found, DifferenceChanges changes) {
        UUID id = Ids.next();
        byte[] sealed = seal.seal(place.organizationId(), id, found.fields());
        changes.createDiscrepancy(
                Difference.first(id, Ids.random(), place, found, null, null, sealed, clock.instant()));
    }

    private void revise(Difference before, Found found, DifferenceChanges changes) {
        UUID organizationId = before.place().organizationId();
        if (!found.isSameAs(before.classification(), seal.open(organizationId, before.id(), before.sealed()))) {
            changes.revise(before, found, seal.seal(organizationId, before.id(), found.fields()));
        }
    }
}
