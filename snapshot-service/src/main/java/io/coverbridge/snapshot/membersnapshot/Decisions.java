package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.time.Ids;
import io.coverbridge.snapshot.books.Fingerprints;
import io.coverbridge.snapshot.decision.Decide;
import io.coverbridge.snapshot.decision.Decision;
import io.coverbridge.snapshot.decision.GroupFacts;
import io.coverbridge.snapshot.decision.HeldFamily;
import io.coverbridge.snapshot.decision.IdSource;
import io.coverbridge.snapshot.document.MemberSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Gives the functions that decide what they take from outside: the day, new ids, the keys of fingerprints. */
@ApplicationScoped
class Decisions {

    private final Fingerprints fingerprints;
    private final Clock clock;

    Decisions(Fingerprints fingerprints, Clock clock) {
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** New ids for one decision: one name, one id. */
    IdSource ids() {
        Map<String, UUID> given = new HashMap<>();
        return name -> given.computeIfAbsent(name, each -> Ids.next());
    }

    Decision decide(UUID organizationId, MemberSnapshot document, HeldFamily held, GroupFacts group) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return Decide.decide(document, held, group, fingerprints.of(organizationId), ids(), today);
    }

    Submit submit(UUID organizationId, GroupFacts group, Standing standing) {
        return new Submit(organizationId, group, standing, now());
    }

    Instant now() {
        return clock.instant();
    }
}
