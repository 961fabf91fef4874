package io.coverbridge.snapshot.overview;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.PROCESSING;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.snapshot.overview.SnapshotsOverviewResponse.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummaryResponseTest {

    private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
    private static final UUID LOW = UUID.fromString("10000000-0000-4000-8000-000000000000");
    /** Smaller than the other to whoever compares ids as signed numbers. */
    private static final UUID HIGH = UUID.fromString("f0000000-0000-4000-8000-000000000000");

    @Test
    void statusesAreInTheOrderInWhichTheyAreGoneThroughAndCarriersById() {
        SummaryResponse summary = SummaryResponse.of(
                NOW,
                List.of(snapshots(SnapshotStatus.CANCELED), snapshots(SnapshotStatus.PROCESSING)),
                List.of(parts(HIGH, PROCESSING), parts(LOW, SCHEDULED), parts(LOW, INVALID), parts(LOW, PROCESSING)));

        assertThat(summary.statuses())
                .extracting(SnapshotStatusCount::status)
                .containsExactly(SnapshotStatus.PROCESSING, SnapshotStatus.CANCELED);
        assertThat(summary.carriers())
                .extracting(SummaryResponse.Carrier::carrierId)
                .containsExactly(LOW, HIGH);
        assertThat(summary.carriers().get(0).statuses())
                .extracting(FulfillmentStatusCount::status)
                .containsExactly(PROCESSING, INVALID, SCHEDULED);
    }

    @Test
    void anOrganizationWithOneOfBothHasAnEmptyListOfTheOther() {
        SnapshotsOverviewResponse overview = SnapshotsOverviewResponse.of(
                NOW, 10, List.of(new Line(HIGH, snapshots(SnapshotStatus.CANCELED))), List.of(parts(LOW, INVALID)));

        assertThat(overview.organizations())
                .extracting(SnapshotsOverviewResponse.Organization::organizationId)
                .containsExactly(LOW, HIGH);
        assertThat(overview.organizations().get(0).snapshots().statuses()).isEmpty();
        assertThat(overview.organizations().get(1).fulfillments().statuses()).isEmpty();
    }

    @Test
    void thereAreNoMoreOrganizationsThanAnAnswerTakes() {
        SnapshotsOverviewResponse overview = SnapshotsOverviewResponse.of(
                NOW, 1, List.of(new Line(HIGH, snapshots(SnapshotStatus.CANCELED))), List.of(parts(LOW, INVALID)));

        assertThat(overview.organizations())
                .extracting(SnapshotsOverviewResponse.Organization::organizationId)
                .containsExactly(LOW);
    }

    private static SnapshotStatusCount snapshots(SnapshotStatus status) {
        return new SnapshotStatusCount(status, 1, NOW);
    }

    private static PartCount parts(UUID of, FulfillmentStatus status) {
        return new PartCount(of, new FulfillmentStatusCount(status, 1, NOW));
    }
}
