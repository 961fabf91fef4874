package io.coverbridge.snapshot.decision;

import static io.coverbridge.snapshot.decision.Families.medical;
import static io.coverbridge.snapshot.decision.Hub.CASCADE;
import static io.coverbridge.snapshot.decision.Hub.at;
import static io.coverbridge.snapshot.decision.Hub.familyAt;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PcpTest {

    private final Hub hub = Hub.connected();

    @Test
    void providersGoToTheCarrier() {
        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee().seeing("1730500012"))));

        assertThat(familyAt(CASCADE, decision)
                        .enrollments()
                        .findFirst()
                        .orElseThrow()
                        .pcpDetails())
                .isNotNull();
    }

    @Test
    void anotherProviderIsAChange() {
        hub.post(aSnapshot().covering(medical(theEmployee().seeing("1730500012"))));

        Decision decision = hub.post(aSnapshot().covering(medical(theEmployee().seeing("1730500020"))));

        assertThat(Told.all(at(CASCADE, decision)))
                .containsExactly("change medical Rosa 2026-01-01..open [pcp_details]");
    }
}
