package io.coverbridge.snapshot.sync;

import static io.coverbridge.events.member.LineOfCoverage.DENTAL;
import static io.coverbridge.snapshot.sync.RosterSource.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.books.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Thousands of employees come in with flat memory. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class RosterLoadIT {

    private static final Logger LOG = Logger.getLogger(RosterLoadIT.class);

    /** Of a hundred employees; {@code -Dcoverbridge.test.roster-batches=100} for ten thousand. */
    private static final int BATCHES = Integer.getInteger("coverbridge.test.roster-batches", 30);

    private static final int WARM_UP = 10;
    private static final long MOST_GROWTH_BYTES = 24 * 1024 * 1024;

    private final UUID organization = UUID.randomUUID();
    private final UUID plan = UUID.randomUUID();
    private final ManyFamilies families = new ManyFamilies(plan);

    @Test
    void aLargeRosterComesInWithFlatMemory() {
        try (RosterSource source = RosterSource.ofNewGroup(organization)) {
            source.plans(plan(plan, DENTAL, "High Dental"));
            for (int batch = 1; batch <= WARM_UP; batch++) {
                source.members(batch, families.batch(batch));
            }
            source.awaitLoaded();
            long before = used();
            long begun = System.nanoTime();

            for (int batch = WARM_UP + 1; batch <= BATCHES; batch++) {
                source.members(batch, families.batch(batch));
                if (batch % WARM_UP == 0) {
                    source.awaitLoaded();
                }
            }

            long millis = (System.nanoTime() - begun) / 1_000_000;
            long growth = used() - before;
            LOG.infof("loaded batches=%d millis=%d growthBytes=%d", BATCHES - WARM_UP, millis, growth);
            source.completed(BATCHES * GroupSync.Members.MAX_FAMILIES);
            assertThat(growth).isLessThan(MOST_GROWTH_BYTES);
            assertThat(Rows.count(
                            organization,
                            "select count(*) from members where group_id = $1 and individual_type = 'employee'",
                            source.group))
                    .isEqualTo((long) BATCHES * GroupSync.Members.MAX_FAMILIES);
            assertThat(Rows.count(
                            organization,
                            "select count(*) from individual_enrollments where group_id = $1",
                            source.group))
                    .isEqualTo(2L * BATCHES * GroupSync.Members.MAX_FAMILIES);
        }
    }

    /** Bytes of the heap that are in use after a collection. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
