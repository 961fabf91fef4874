package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.snapshot.decision.CarrierDecision;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.document.MemberSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens a stored document and decides it for one carrier. */
@ApplicationScoped
class StoredDecision {

    private final SnapshotSeal seal;
    private final Decisions decisions;

    StoredDecision(SnapshotSeal seal, Decisions decisions) {
        this.seal = seal;
        this.decisions = decisions;
    }

    /**
     * Decides one part.
     *
     * @param tooLate sealed instructions that the carrier has although they were taken back, by part
     * @return empty if it has to wait for the connection, and does so already
     */
    Optional<Redecided> decide(
            SnapshotRecord snapshot,
            Fulfillment part,
            byte[] sealed,
            HeldFamily held,
            Map<UUID, byte[]> tooLate,
            GroupFacts group) {
        UUID organizationId = snapshot.organizationId();
        MemberSnapshot document = seal.openDocument(organizationId, snapshot.id(), sealed);
        Set<UUID> unwanted = tooLate.entrySet().stream()
                .flatMap(told -> added(seal.openInstruction(organizationId, told.getKey(), told.getValue())))
                .collect(Collectors.toSet());
        CarrierDecision decision =
                decisions.decide(organizationId, document, held.without(unwanted), group).carriers().stream()
                        .filter(each -> each.carrierId().equals(part.carrierId()))
                        .findFirst()
                        .orElseGet(() -> CarrierDecision.unconcerned(part.carrierId()));
        return decision.verdict() == Verdict.SCHEDULED && part.waiting() == Waiting.CONNECTION
                ? Optional.empty()
                : Optional.of(new Redecided(snapshot, document, group, decision, decisions.now()));
    }

    private static Stream<UUID> added(CarrierInstruction told) {
        return told.changes().stream()
                .filter(change -> change.type() == FamilyChange.Type.ADDITION)
                .map(FamilyChange::enrollmentId);
    }
}
