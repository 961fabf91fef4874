package io.coverbridge.snapshot.difference;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.books.FamilyBook;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.reconcile.CoverageSlot;
import io.coverbridge.snapshot.reconcile.Found;
import io.coverbridge.snapshot.reconcile.PlannedDifferences;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Differences follow snapshots: what a carrier is told is pending until it has it or refuses it. All methods run within a
 * transaction that has the employee locked.
 */
@ApplicationScoped
public class FollowSnapshots {

    private final Differences differences;
    private final DifferenceSeal seal;
    private final FamilyBook families;
    private final Clock clock;

    FollowSnapshots(Differences differences, DifferenceSeal seal, FamilyBook families, Clock clock) {
        this.differences = differences;
        this.seal = seal;
        this.families = families;
        this.clock = clock;
    }

    private record Slot(UUID carrierId, UUID objectId) {}

    /** What is pending or disagreed about for a family. */
    public Uni<List<Difference>> alive(SqlConnection connection, UUID organizationId, UUID employeeId) {
        return differences.ofEmployee(connection, organizationId, employeeId);
    }

    /**
     * A snapshot has been posted, and so every older one is over. What was pending is replaced or resolved, except where it
     * is decided later what to tell; so are discrepancies where it is decided what to tell, be it nothing.
     *
     * @param instructions what carriers are told
     * @param decided those carriers, and those that have it all
     * @param undecided carriers for which that is decided later, see {@link #decided}
     * @param held before carriers are told
     * @param alive see {@link #alive}
     */
    public DifferenceChanges posted(
            UUID organizationId,
            List<CarrierInstruction> instructions,
            Set<UUID> decided,
            Set<UUID> undecided,
            HeldFamily held,
            List<Difference> alive) {
        DifferenceChanges changes = new DifferenceChanges("platform", clock.instant());
        replan(
                organizationId,
                instructions,
                held,
                alive.stream()
                        .filter(each -> each.isDiscrepancy()
                                ? decided.contains(each.place().carrierId())
                                : !undecided.contains(each.place().carrierId()))
                        .toList(),
                changes);
        return changes;
    }

    /** What has to be written of a posted snapshot, without the events. */
    public List<Uni<?>> rows(SqlConnection connection, UUID organizationId, DifferenceChanges changes) {
        return differences.rows(connection, organizationId, changes);
    }

    /**
     * A carrier's part that had waited is decided: what was pending there is replaced or resolved, and so are discrepancies
     * if it is clear what the carrier is to have.
     *
     * @param instruction what the carrier is told; empty if nothing
     * @param clear false if the part is refused or waits on
     */
    public Uni<Void> decided(
            SqlConnection connection,
            UUID organizationId,
            UUID employeeId,
            UUID carrierId,
            Optional<CarrierInstruction> instruction,
            boolean clear) {
        return Statements.firstFailure(Uni.combine()
                        .all()
                        .unis(
                                families.read(connection, organizationId, employeeId),
                                differences.atCarrier(connection, organizationId, carrierId, List.of(employeeId)))
                        .collectFailures()
                        .with((held, alive) -> {
                            DifferenceChanges changes = new DifferenceChanges("carrier", clock.instant());
                            replan(
                                    organizationId,
                                    instruction.stream().toList(),
                                    held,
                                    alive.stream()
                                            .filter(each -> clear || !each.isDiscrepancy())
                                            .toList(),
                                    changes);
                            return changes;
                        }))
                .flatMap(changes -> write(connection, organizationId, changes));
    }

    /** A carrier has answered: what was pending is resolved if it has it, and a discrepancy if it refuses. */
    public Uni<Void> answered(
            SqlConnection connection, UUID organizationId, UUID fulfillmentId, FulfillmentStatus status) {
        if (status != FulfillmentStatus.SENT
                && status != FulfillmentStatus.NO_CHANGES
                && status != FulfillmentStatus.INVALID) {
            return Uni.createFrom().voidItem();
        }
        return differences
                .ofFulfillment(connection, organizationId, fulfillmentId)
                .flatMap(alive -> {
                    DifferenceChanges changes = new DifferenceChanges("carrier", clock.instant());
                    alive.stream().filter(each -> !each.isDiscrepancy()).forEach(pending -> {
                        if (status == FulfillmentStatus.INVALID) {
                            changes.disagree(pending);
                        } else {
                            changes.resolve(pending);
                        }
                    });
                    return write(connection, organizationId, changes);
                });
    }

    private Uni<Void> write(SqlConnection connection, UUID organizationId, DifferenceChanges changes) {
        return Statements.together(differences.all(connection, organizationId, changes));
    }

    private void replan(
            UUID organizationId,
            List<CarrierInstruction> instructions,
            HeldFamily held,
            List<Difference> over,
            DifferenceChanges changes) {
        Map<Slot, Difference> planned = new LinkedHashMap<>();
        Map<CoverageSlot, Difference> asked = new HashMap<>();
        for (CarrierInstruction instruction : instructions) {
            for (Found found : PlannedDifferences.of(instruction, held)) {
                Difference pending = planned.computeIfAbsent(
                        new Slot(instruction.carrierId(), found.objectId()),
                        slot -> pending(organizationId, instruction, found));
                CoverageSlot.of(found.fields()).ifPresent(slot -> asked.put(slot, pending));
            }
        }
        for (Difference older : over) {
            Optional.ofNullable(planned.get(new Slot(older.place().carrierId(), older.objectId())))
                    .or(() -> askedAgain(older, asked))
                    .ifPresentOrElse(successor -> changes.replace(older, successor.id()), () -> changes.resolve(older));
        }
        planned.values().forEach(changes::create);
    }

    /** Coverage that was asked for and never came to be has another id when it is asked for again. */
    private Optional<Difference> askedAgain(Difference older, Map<CoverageSlot, Difference> asked) {
        if (asked.isEmpty() || older.classification() != DifferenceClassification.MISSING_FROM_CARRIER) {
            return Optional.empty();
        }
        return CoverageSlot.of(seal.open(older.place().organizationId(), older.id(), older.sealed()))
                .map(asked::get)
                .filter(newer -> newer.place().equals(older.place()));
    }

    private Difference pending(UUID organizationId, CarrierInstruction instruction, Found found) {
        UUID id = Ids.next();
        return Difference.first(
                id,
                Ids.random(),
                new Difference.Place(
                        organizationId, instruction.groupId(), instruction.carrierId(), instruction.employeeId()),
                found,
                instruction.memberSnapshotId(),
                instruction.id(),
                seal.seal(organizationId, id, found.fields()),
                clock.instant());
    }
}
