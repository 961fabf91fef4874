package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.life;
import static io.coverbridge.snapshot.decision.Hub.HARBORLINE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.decision.Hub.planId;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import io.coverbridge.snapshot.document.EnrollmentBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolumesTest {

    private final Hub hub = Hub.connected()
            .carrier(new CarrierFacts(
                    HARBORLINE, "Harborline", List.of("life-basic", "life-voluntary"), false, true, 5_000));

    @Test
    void aVolumeIsAMultipleOfTheCarriersStep() {
        Decision decision = hub.post(aSnapshot().covering(life(theEmployee().forVolume(52_500))));

        assertThat(at(HARBORLINE, decision).errors())
                .singleElement()
                .asString()
                .contains(
                        "5000",
                        "life",
                        planId(HARBORLINE, LineOfCoverage.LIFE, "Basic").toString())
                .doesNotContain("52500", "Rosa");
    }

    @Test
    void multiplesAndNoVolumeAndZeroAreRight() {
        for (EnrollmentBuilder enrollment :
                List.of(theEmployee().forVolume(55_000), theEmployee().forVolume(0), theEmployee())) {
            assertThat(at(HARBORLINE, hub.preview(aSnapshot().covering(life(enrollment))))
                            .verdict())
                    .isEqualTo(Verdict.VALID);
        }
    }

    @Test
    void aChangedVolumeIsCheckedAndOneThatTheCarrierHoldsIsNot() {
        hub.carrier(new CarrierFacts(HARBORLINE, "Harborline", List.of("life-basic"), false, true, null));
        hub.post(aSnapshot().covering(life(theEmployee().forVolume(52_500))));
        hub.carrier(new CarrierFacts(HARBORLINE, "Harborline", List.of("life-basic"), false, true, 5_000));

        Decision kept = hub.preview(
                aSnapshot().covering(life(theEmployee().forVolume(52_500).changedOn("2026-04-01"))));
        Decision changed = hub.preview(aSnapshot().covering(life(theEmployee().forVolume(52_600))));

        assertThat(at(HARBORLINE, kept).verdict()).isEqualTo(Verdict.VALID);
        assertThat(at(HARBORLINE, changed).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void anEndIsPossibleWhateverTheVolume() {
        hub.post(aSnapshot().covering(life(theEmployee().forVolume(50_000))));

        Decision decision =
                hub.post(aSnapshot().covering(life(theEmployee().forVolume(1).until("2026-05-31"))));

        assertThat(at(HARBORLINE, decision).verdict()).isEqualTo(Verdict.VALID);
    }
}
