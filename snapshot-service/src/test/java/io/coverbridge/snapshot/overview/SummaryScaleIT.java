package io.coverbridge.snapshot.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.agroal.api.AgroalDataSource;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.books.Rows;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The summary reads what is under way and what ended badly, however much ended well. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class SummaryScaleIT {

    private static final Logger LOG = Logger.getLogger(SummaryScaleIT.class);

    /** {@code -Dcoverbridge.test.snapshots=1000000} for the size that is promised. */
    private static final int MANY = Integer.getInteger("coverbridge.test.snapshots", 20_000);

    private static final int READS = 7;

    private static final String WITHOUT_LOG = "alter table member_snapshots disable trigger audit";
    private static final String WITH_LOG = "alter table member_snapshots enable trigger audit";

    private static final List<String> FILL = List.of(
            WITHOUT_LOG,
            """
            insert into members (
                id, version, organization_id, group_id, employee_id, individual_type, first_name, last_name, date_of_birth,
                sealed, snapshots, created_at, modified_at)
            select id, id, '%1$s', '%1$s', id, 'employee', '', '', '2000-01-01', '', 1, now(), now()
            from (select gen_random_uuid() as id from generate_series(1, %2$d)) n
            """,
            """
            insert into member_snapshots (
                id, version, organization_id, group_id, employee_id, number, status, sealed, created_members, warnings,
                sequence, created_at, modified_at)
            select gen_random_uuid(), id, organization_id, group_id, id, 1,
                case when n %% 1000 = 0 then 'processing' when n %% 50 = 1 then 'canceled' else 'completed' end,
                decode(repeat('ab', 300), 'hex'), '[]', '{}', 1, now() - n * interval '1 second', now()
            from (select *, row_number() over () as n from members where organization_id = '%1$s') employee
            """,
            """
            insert into fulfillments (
                id, organization_id, group_id, employee_id, snapshot_id, carrier_id, number, status, errors,
                awaits_connection, sealed_instruction, sequence, position, created_at, modified_at, status_since)
            select gen_random_uuid(), organization_id, group_id, employee_id, id, '%1$s', 1,
                case status when 'processing' then 'valid' when 'canceled' then 'invalid' else 'sent' end, '{}', false,
                null, 1, 0, created_at, modified_at, modified_at
            from member_snapshots where organization_id = '%1$s'
            """,
            WITH_LOG,
            "vacuum analyze members",
            "vacuum analyze member_snapshots",
            "vacuum analyze fulfillments");

    private final ReadSummary summary;
    private final ReadSnapshotsOverview overview;
    private final AgroalDataSource owner;
    private final UUID organization = UUID.randomUUID();

    SummaryScaleIT(ReadSummary summary, ReadSnapshotsOverview overview, @DataSource("owner") AgroalDataSource owner) {
        this.summary = summary;
        this.overview = overview;
        this.owner = owner;
    }

    @AfterEach
    void empty() throws SQLException {
        asOwner(WITHOUT_LOG);
        for (String table : List.of("fulfillments", "member_snapshots", "members")) {
            asOwner("delete from %s where organization_id = '%s'".formatted(table, organization));
        }
        asOwner(WITH_LOG);
    }

    @Test
    void whatEndedWellIsNotRead() throws SQLException, IOException {
        for (String statement : FILL) {
            asOwner(statement.formatted(organization, MANY));
        }

        SummaryResponse counted = Rows.await(() -> summary.of(organization));

        assertThat(counted.statuses())
                .extracting(SnapshotStatusCount::status, SnapshotStatusCount::count)
                .containsExactly(
                        tuple(SnapshotStatus.PROCESSING, MANY / 1000L), tuple(SnapshotStatus.CANCELED, MANY / 50L));
        assertThat(counted.carriers().get(0).statuses())
                .extracting(FulfillmentStatusCount::status, FulfillmentStatusCount::count)
                .containsExactly(
                        tuple(FulfillmentStatus.VALID, MANY / 1000L), tuple(FulfillmentStatus.INVALID, MANY / 50L));
        LOG.infof(
                "summary snapshots=%d medianMillis=%d overviewMedianMillis=%d",
                MANY,
                median(() -> Rows.await(() -> summary.of(organization))),
                median(() -> Rows.await(overview::all)));
        assertThat(read(Counts.OUR_SNAPSHOTS)).isLessThan(MANY / 10);
        assertThat(read(Counts.OUR_PARTS)).isLessThan(MANY / 10);
    }

    private static long median(Runnable work) {
        return LongStream.range(0, READS)
                .map(i -> {
                    long begun = System.nanoTime();
                    work.run();
                    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
                })
                .sorted()
                .skip(READS / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Most rows that a step of the plan looks at. */
    private long read(String statement) throws IOException {
        String asked = statement.replace("$1", "100").replace("$2", "'" + organization + "'");
        String plan = Rows.one(organization, "explain (analyze, format json) " + asked)
                .getValue(0)
                .toString();
        return EventJson.mapper().readTree(plan).findParents("Node Type").stream()
                .mapToLong(node -> Math.round((node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble())
                        * node.path("Actual Loops").asDouble(1)))
                .max()
                .orElseThrow();
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
