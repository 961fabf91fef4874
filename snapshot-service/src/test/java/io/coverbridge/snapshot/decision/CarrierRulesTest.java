package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.aFamily;
import static io.coverbridge.snapshot.decision.Families.dental;
import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.decision.CarrierDecision.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarrierRulesTest {

    private final Hub hub = Hub.connected();

    @Test
    void aCarrierSellsCertainLines() {
        hub.carrier(new CarrierFacts(CASCADE, "Cascade", List.of("dental", "life-basic"), false, true, null));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee()), dental(theEmployee())));

        assertThat(at(CASCADE, decision).errors()).containsExactly("This carrier does not sell medical");
    }

    @Test
    void linesThatCarriersDivideAreRecognized() {
        hub.plan(CASCADE, LineOfCoverage.CRITICAL_ILLNESS, "Care", "voluntary", "all")
                .plan(CASCADE, LineOfCoverage.LIFE, "Simple", "basic", "all")
                .plan(CASCADE, LineOfCoverage.ADD, "Simple", "basic", "all");
        hub.carrier(new CarrierFacts(
                CASCADE, "Cascade", List.of("critical-illness-voluntary", "life-basic"), false, true, null));

        Decision decision = hub.post(aSnapshot()
                .covering(
                        aCoverage(LineOfCoverage.CRITICAL_ILLNESS)
                                .at(CASCADE)
                                .inPlan("Care")
                                .enrolling(theEmployee()),
                        aCoverage(LineOfCoverage.LIFE)
                                .at(CASCADE)
                                .inPlan("Simple")
                                .enrolling(theEmployee()),
                        aCoverage(LineOfCoverage.ADD)
                                .at(CASCADE)
                                .inPlan("Simple")
                                .enrolling(theEmployee())));

        assertThat(at(CASCADE, decision).errors()).containsExactly("This carrier does not sell add");
    }

    @Test
    void coverageThatEndsIsNotAskedForARule() {
        hub.post(aFamily().covering(medical(theEmployee())));
        hub.carrier(new CarrierFacts(CASCADE, "Cascade", List.of("dental"), false, false, 7));

        Decision decision = hub.post(aFamily().covering(medical(theEmployee().until("2026-05-31"))));

        assertThat(at(CASCADE, decision).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void severalErrorsAreAllNamed() {
        hub.carrier(new CarrierFacts(CASCADE, "Cascade", List.of("medical"), true, true, 1_000));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee().forVolume(1)), dental(theEmployee())));

        assertThat(at(CASCADE, decision).errors()).hasSize(4);
    }
}
