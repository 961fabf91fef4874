package io.coverbridge.snapshot.membersnapshot;

import static io.coverbridge.snapshot.document.Snapshots.aCoverage;
import static io.coverbridge.snapshot.document.Snapshots.aPerson;
import static io.coverbridge.snapshot.document.Snapshots.aSnapshot;
import static io.coverbridge.snapshot.document.Snapshots.anEmployee;
import static io.coverbridge.snapshot.document.Snapshots.theEmployee;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.GroupSync;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.kit.testing.TopicReader;
import io.coverbridge.local.test.BackendTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Syncs of a large group whose families snapshots have spoken of: each is compared, member by member. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class SyncLoadIT {

    private static final Logger LOG = Logger.getLogger(SyncLoadIT.class);

    /** {@code -Dcoverbridge.test.sync-families=5000} for the size that is promised. */
    private static final int FAMILIES = Integer.getInteger("coverbridge.test.sync-families", 60);

    private static final Duration PATIENCE = Duration.ofSeconds(30 + FAMILIES / 10);
    private static final long MOST_GROWTH_BYTES = 24 * 1024 * 1024;

    private final Stage stage = Stage.withGroup();
    private UUID connection = UUID.randomUUID();
    private long sequence = 1;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aLargeGroupIsComparedWithFlatMemory() {
        connection = stage.complete();
        sequence = 4;
        List<Family> delivered = deliver();
        List<Family> changed = delivered.stream()
                .map(family -> new ToldBack(family)
                        .volume(LineOfCoverage.LIFE, 40_000)
                        .until(LineOfCoverage.DENTAL, "2026-03-31")
                        .born("1984-03-01", null)
                        .family())
                .toList();

        run("as delivered", delivered);
        long before = used();
        run("all changed", changed);
        assertThat(open()).isEqualTo(3L * FAMILIES);
        run("the same again", changed);
        assertThat(open()).isEqualTo(3L * FAMILIES);
        run("all back", delivered);
        assertThat(open()).isZero();

        long growth = used() - before;
        LOG.infof("sync families=%d growthBytes=%d", FAMILIES, growth);
        assertThat(growth).isLessThan(MOST_GROWTH_BYTES);
    }

    /** A snapshot for each family, delivered. */
    private List<Family> deliver() {
        long begun = System.nanoTime();
        IntStream.range(0, FAMILIES)
                .parallel()
                .forEach(number -> stage.create(aSnapshot()
                        .of(anEmployee()
                                .knownAs("EMP-" + number)
                                .who(aPerson().named("Name" + number, "Calder").withSsn(ssn(number))))
                        .covering(
                                stage.dental().enrolling(theEmployee()),
                                aCoverage(LineOfCoverage.LIFE)
                                        .at(stage.carrierId)
                                        .inPlan(stage.lifePlan)
                                        .enrolling(theEmployee().forVolume(50_000)))));
        Predicate<ConsumerRecord<String, byte[]>> ours = TopicReader.of(EventType.INSTRUCTION_ISSUED)
                .and(message ->
                        stage.organizationId.equals(TopicReader.event(message).organizationId()));
        List<CarrierInstruction> instructions = Awaitility.await("an instruction for each family")
                .atMost(PATIENCE)
                .until(() -> stage.instructions().read(ours), found -> found.size() == FAMILIES)
                .stream()
                .map(message -> TopicReader.data(EventType.INSTRUCTION_ISSUED, message))
                .toList();
        instructions.forEach(instruction -> stage.answer(instruction, FulfillmentStatus.SENT, 1));
        Awaitility.await("every difference is resolved").atMost(PATIENCE).until(() -> open() == 0);
        LOG.infof("sync families=%d snapshotsMillis=%d", FAMILIES, (System.nanoTime() - begun) / 1_000_000);
        return instructions.stream().map(CarrierInstruction::family).toList();
    }

    private void run(String what, List<Family> families) {
        long begun = System.nanoTime();
        List<GroupSync.Members> batches =
                Stage.batches(new GroupSync(UUID.randomUUID(), connection, stage.groupId, stage.carrierId), families);
        stage.sync(connection, Instant.now(), sequence, batches, PATIENCE);
        sequence += batches.size() + 2;
        LOG.infof("sync families=%d what='%s' millis=%d", FAMILIES, what, (System.nanoTime() - begun) / 1_000_000);
    }

    /** Area, group and serial are never zero. */
    private static String ssn(int number) {
        return "%03d%02d%04d".formatted(100 + number / 9_000, 11, 1 + number % 9_000);
    }

    private long open() {
        return Rows.count(
                "select count(*) from differences where group_id = $1 and resolved_at is null and replaced_by is null",
                stage.organizationId,
                stage.groupId);
    }

    /** Bytes of the heap that are in use after a collection. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
