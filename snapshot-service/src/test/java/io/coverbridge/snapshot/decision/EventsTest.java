package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Families.theDaughter;
import static io.coverbridge.snapshot.decision.Families.theHusband;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.document.Snapshots.aDemographicEvent;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.anEvent;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.coverbridge.events.member.EventReason;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventsTest {

    private static final LifeEvent MARRIAGE = anEvent("wed", EventReason.MARRIAGE, "2026-03-01");
    private static final LifeEvent MOVE = aDemographicEvent("move", EventReason.MOVED, "2026-02-14");

    private final Hub hub = Hub.connected();

    @Test
    void eachChangeNamesItsCause() {
        Decision decision = hub.post(aSnapshot()
                .of(anEmployee().changedBy("move"))
                .with(Families.noah().changedBy("wed"))
                .because(MARRIAGE, MOVE)
                .covering(medical(theEmployee(), theHusband().changedBy("wed"))));

        UUID husband = hub.member("Noah").id();
        assertThat(at(CASCADE, decision).changes())
                .extracting(FamilyChange::type, FamilyChange::individualId, FamilyChange::event)
                .containsExactlyInAnyOrder(
                        tuple(FamilyChange.Type.DEMOGRAPHIC, hub.member("Rosa").id(), MOVE),
                        tuple(FamilyChange.Type.DEMOGRAPHIC, husband, MARRIAGE),
                        tuple(FamilyChange.Type.ADDITION, hub.member("Rosa").id(), null),
                        tuple(FamilyChange.Type.ADDITION, husband, MARRIAGE));
    }

    @Test
    void aCarrierMayWantAnEventForEveryChange() {
        hub.carrier(eventful());

        Decision without = hub.preview(aFamily()
                .because(MARRIAGE)
                .covering(medical(theEmployee().changedBy("wed"), theHusband(), theDaughter())));
        Decision with = hub.preview(aFamily()
                .because(MARRIAGE)
                .covering(medical(theEmployee().changedBy("wed"), theHusband().changedBy("wed"))));

        assertThat(at(CASCADE, without).errors())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).contains("event", "medical", "dependent"));
        assertThat(at(CASCADE, with).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void anEndNeedsAnEventTooAndWhatStaysNeedsNone() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));
        hub.carrier(eventful());

        Decision ended = hub.preview(
                aFamily().covering(medical(theEmployee(), theHusband().until("2026-05-31"))));
        Decision same = hub.preview(aFamily().covering(medical(theEmployee(), theHusband())));

        assertThat(at(CASCADE, ended).errors()).hasSize(1);
        assertThat(at(CASCADE, same).verdict()).isEqualTo(Verdict.NO_CHANGES);
    }

    @Test
    void whatTheDocumentDoesNotStateNeedsNoEvent() {
        hub.post(aFamily().covering(medical(theEmployee(), theHusband())));
        hub.carrier(eventful());

        Decision decision =
                hub.post(aFamily().whenOmittedTerminateOn("2026-05-31").covering(medical(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void demographicsNeedNoEvent() {
        hub.carrier(eventful());
        hub.post(aSnapshot().because(MARRIAGE).covering(medical(theEmployee().changedBy("wed"))));

        Decision decision =
                hub.post(aSnapshot().of(anEmployee().earning("70000")).covering(medical(theEmployee())));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.VALID);
    }

    private static CarrierFacts eventful() {
        return new CarrierFacts(CASCADE, "Cascade", List.of("medical"), true, true, null);
    }
}
