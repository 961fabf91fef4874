package io.coverbridge.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.roster.Roster;
import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.kit.time.Ids;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Thousands of instructions, from the queue through files to their end. */
@QuarkusTest
class FileLoadIT implements AdapterIT {

    private static final Logger LOG = Logger.getLogger(FileLoadIT.class);

    /** {@code -Dcoverbridge.test.file-families=10000} for two files of the size that is promised. */
    private static final int FAMILIES = Integer.getInteger("coverbridge.test.file-families", 60);

    private static final Duration PATIENCE = Duration.ofSeconds(30 + FAMILIES / 20);

    private final Exchange exchange;
    private final Database database;
    private final CarrierDirectory directory;

    FileLoadIT(WorkTime time, Pool app, CarrierDirectory directory) {
        this.exchange = new Exchange(time);
        this.database = new Database(app);
        this.directory = directory;
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void everyInstructionOfALargeGroupComesToItsEndWithFewFiles() {
        Asked asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        UUID organization = asked.organization();
        exchange.slow();
        long told = System.nanoTime();
        tell(asked);
        await(
                organization,
                "queued",
                "select count(*) from instructions where organization_id = $1 and status = 'scheduled'");
        long queued = System.nanoTime();
        long before = used();
        tenured().resetPeakUsage();

        exchange.fast();
        long begun = System.nanoTime();
        exchange.passInterval();
        String files =
                "select coalesce(sum(families), 0) from carrier_files where organization_id = $1 and direction = 'out'";
        await(organization, "written", files);
        long written = System.nanoTime();
        await(organization, "acknowledged", files + " and status = 'accepted'");
        long acknowledged = System.nanoTime();
        await(
                organization,
                "settled",
                "select count(*) from instructions where organization_id = $1 and status = 'sent'");
        long settled = System.nanoTime();
        long peak = tenured().getPeakUsage().getUsed();

        LOG.infof(
                "files families=%d files=%d bytes=%d queuedMillis=%d writtenMillis=%d acknowledgedMillis=%d"
                        + " settledMillis=%d peakBytes=%d growthBytes=%d",
                FAMILIES,
                count(
                        organization,
                        "select count(*) from carrier_files where organization_id = $1 and direction = 'out'"),
                count(
                        organization,
                        "select sum(bytes) from carrier_files where organization_id = $1 and direction = 'out'"),
                millis(told, queued),
                millis(begun, written),
                millis(written, acknowledged),
                millis(acknowledged, settled),
                peak,
                used() - before);
        assertThat(count(organization, "select count(*) from carrier_families where organization_id = $1"))
                .isGreaterThanOrEqualTo(FAMILIES);
        assertThat(count(
                        organization,
                        "select count(*) from carrier_files where organization_id = $1 and direction = 'out'"))
                .isLessThanOrEqualTo(1 + FAMILIES / 5_000);
    }

    private void tell(Asked asked) {
        Carrier carrier = directory.get(asked.carrierId());
        GroupAtCarrier group = new GroupAtCarrier(carrier.plans(), FAMILIES, 4_711);
        UUID id = Ids.random();
        Integer volumeStep = carrier.described().rules().volumeStep();
        IntStream.range(0, FAMILIES)
                .mapToObj(place -> Roster.family(group, id, volumeStep, place))
                .forEach(family -> tell(asked, family));
    }

    private void tell(Asked asked, Family family) {
        UUID employee = family.members().get(0).id();
        Told told = new Told(asked, Ids.next(), employee, 1, null, null);
        exchange.fulfillments()
                .tell(
                        told,
                        new CarrierInstruction(
                                told.id(),
                                Ids.next(),
                                asked.groupId(),
                                asked.connectionId(),
                                asked.carrierId(),
                                asked.carrierGroupId(),
                                employee,
                                1,
                                List.of(new FamilyChange(
                                        FamilyChange.Type.DEMOGRAPHIC, null, employee, null, List.of("home_address"))),
                                family));
    }

    private void await(UUID organization, String what, String counted) {
        Awaitility.await(FAMILIES + " families " + what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> count(organization, counted) == FAMILIES);
    }

    private long count(UUID organization, String sql) {
        return database.one(organization, sql, organization).getLong(0);
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    /** Bytes of the heap that are in use after a collection. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** The part of the heap that holds what has lived for a while. */
    private static MemoryPoolMXBean tenured() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .filter(pool -> pool.isUsageThresholdSupported())
                .findFirst()
                .orElseThrow();
    }
}
