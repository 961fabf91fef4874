package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.document.MemberSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Opens a stored document and decides it for one carrier. */
@ApplicationScoped
class StoredDecision {

    private final SnapshotSeal seal;
    private final Decisions decisions;

    StoredDecision(SnapshotSeal seal, Decisions decisions) {
        this.seal = seal;
        this.decisions = decisions;
    }

    /** Empty if the connection is still under way. */
    Optional<Redecided> decide(
            SnapshotRecord snapshot, UUID carrierId, byte[] sealed, HeldFamily held, GroupFacts group) {
        MemberSnapshot document = seal.openDocument(snapshot.organizationId(), snapshot.id(), sealed);
        return decisions.decide(snapshot.organizationId(), document, held, group).carriers().stream()
                .filter(decision -> decision.carrierId().equals(carrierId))
                .filter(decision -> decision.verdict() != Verdict.SCHEDULED)
                .findFirst()
                .map(decision -> new Redecided(snapshot, document, group, decision, decisions.now()));
    }
}
