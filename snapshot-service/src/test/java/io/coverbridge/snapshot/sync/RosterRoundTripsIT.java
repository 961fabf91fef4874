package io.coverbridge.snapshot.sync;

import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.snapshot.sync.RosterSource.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.EventType;
import io.coverbridge.events.member.Family;
import io.coverbridge.kit.testing.DatabaseRoundTrips;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A batch of a hundred families asks the database as often as one of one. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@WithTestResource(value = DatabaseRoundTrips.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class RosterRoundTripsIT {

    private static final int WARM_UP = 5;

    private static final int TRIES = 3;

    /** Begin, read, write, commit. */
    private static final int ROUND_TRIPS = 4;

    @Inject
    MeterRegistry meters;

    @Test
    void aBatchOfAHundredFamiliesTakesAsManyRoundTripsAsOneOfOne() {
        UUID plan = UUID.randomUUID();
        ManyFamilies families = new ManyFamilies(plan);
        try (RosterSource source = RosterSource.ofNewGroup(UUID.randomUUID())) {
            source.plans(plan(plan, DENTAL, "High Dental"));
            // A connection of the pool prepares each statement when it first has it.
            for (int batch = 1; batch <= WARM_UP; batch++) {
                tell(source, batch, families.batch(batch));
            }

            assertThat(least(source, WARM_UP + 1, number -> List.of(families.family(1_000_000 + number))))
                    .isEqualTo(ROUND_TRIPS);
            assertThat(least(source, WARM_UP + 1 + TRIES, families::batch)).isEqualTo(ROUND_TRIPS);
        }
    }

    /** Of several: one may be the first on a connection that the pool has opened meanwhile. */
    private int least(RosterSource source, int first, IntFunction<List<Family>> families) {
        return IntStream.range(first, first + TRIES)
                .map(batch -> roundTrips(source, batch, families.apply(batch)))
                .min()
                .orElseThrow();
    }

    private int roundTrips(RosterSource source, int batch, List<Family> families) {
        DatabaseRoundTrips.reset();
        tell(source, batch, families);
        return DatabaseRoundTrips.count();
    }

    /** Tells a batch, and waits without asking the database. */
    private void tell(RosterSource source, int batch, List<Family> families) {
        double before = applied();
        source.members(batch, families);
        Awaitility.await("batch " + batch)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> applied() > before);
    }

    private double applied() {
        return meters
                .find("coverbridge.events.consumed")
                .tag("type", EventType.GROUP_SYNC_MEMBERS.name())
                .tag("outcome", "applied")
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
