package io.coverbridge.snapshot.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.coverbridge.kit.testing.TokenKeys;
import io.coverbridge.local.test.BackendTestResource;
import io.coverbridge.snapshot.books.Rows;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every filter finds its page without reading what it does not show. */
@QuarkusTest
@QuarkusTestResource(value = BackendTestResource.class, initArgs = @ResourceArg(name = "database", value = "snapshot"))
@QuarkusTestResource(TokenKeys.class)
class DifferenceIndexesIT {

    private static final Logger LOG = Logger.getLogger(DifferenceIndexesIT.class);

    /** {@code -Dcoverbridge.test.differences=100000} for the size that is promised. */
    private static final int MANY = Integer.getInteger("coverbridge.test.differences", 20_000);

    private static final int RARE = 20;
    private static final int MOST_READ = 1_000;
    private static final Slice PAGE = new Slice(0, RARE);
    private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");

    /** Filters without a condition. */
    private static final Set<String> ORDERS = Set.of("sortBy", "sortDirection", "includeUnavailable");

    // The oldest few are what the others are not.
    private static final String FILL = """
            insert into differences (
                id, version, organization_id, group_id, carrier_id, employee_id, object_type, object_id,
                difference_classification, difference_type, impact, impact_score, impact_type, is_discrepancy,
                discrepancy_at, is_dismissed, resolved_at, sealed, sequence, created_at, modified_at)
            select gen_random_uuid(), gen_random_uuid(), '%1$s', '%2$s', '%3$s', '%4$s',
                case when n <= %6$d then 'dependent' else 'individual_enrollment' end, gen_random_uuid(),
                case when n <= %6$d then 'missing_from_platform' else 'field_mismatch' end,
                case when n <= %6$d then 'volume' else 'details' end, 'DETAILS', case when n <= %6$d then 60 else 40 end,
                case when n <= %6$d then 'benefit' else 'record' end, (n <= %6$d) = %7$s, null, (n <= %6$d) = %7$s,
                case when (n <= %6$d) = %7$s then timestamptz '%8$s' end, decode(repeat('ab', 400), 'hex'), 1,
                timestamptz '%8$s' + n * interval '1 second', timestamptz '%8$s' + n * interval '1 second'
            from generate_series(1, %5$d) n
            """;

    private static final String MEMBER = """
            insert into members (
                id, version, organization_id, group_id, employee_id, individual_type, first_name, last_name, date_of_birth,
                sealed, modified_at, created_at)
            values ('%1$s', '%1$s', '%2$s', '%3$s', '%1$s', 'employee', '', '', '2000-01-01', '', now(), now())
            """;

    private final ListedDifferences differences;
    private final TenantTransactions transactions;
    private final AgroalDataSource owner;

    /** Its oldest differences are dismissed, resolved and discrepancies, and no others. */
    private final Owner flagged = new Owner(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    /** Its oldest differences are none of that, and all others are. */
    private final Owner unflagged = new Owner(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    private record Owner(UUID organization, UUID group, UUID employee) {}

    /** A filter, as the API has it and as the database does. */
    private record Case(Owner of, String field, String value, String condition) {}

    DifferenceIndexesIT(
            ListedDifferences differences,
            TenantTransactions transactions,
            @DataSource("owner") AgroalDataSource owner) {
        this.differences = differences;
        this.transactions = transactions;
        this.owner = owner;
    }

    @AfterEach
    void empty() throws SQLException {
        for (Owner one : List.of(flagged, unflagged)) {
            asOwner("delete from differences where organization_id = '%s'".formatted(one.organization));
            asOwner("delete from members where organization_id = '%s'".formatted(one.organization));
        }
    }

    @Test
    void aPageIsReadFromAnIndexWhateverItIsFilteredBy() throws SQLException {
        fill(flagged, true);
        fill(unflagged, false);
        asOwner("vacuum analyze differences");

        List<Case> cases = cases();
        assertThat(cases.stream().map(Case::field)).containsAll(filters());
        for (Case each : cases) {
            Page<DifferenceRow> page = page(each);
            JsonNode plan = explain(each, "select *", "order by created_at desc, id desc limit 20");
            JsonNode count = explain(each, "select count(*)", "");
            long read = read(plan);
            LOG.infof(
                    "page filter=%s=%s total=%d pageMillis=%s rowsRead=%d countMillis=%s",
                    each.field,
                    each.value,
                    page.meta().totalRecords(),
                    plan.path("Execution Time"),
                    read,
                    count.path("Execution Time"));
            assertThat(page.response()).as(each.field).isNotEmpty();
            assertThat(read).as("rows read for %s=%s", each.field, each.value).isLessThan(MOST_READ);
        }
    }

    private List<Case> cases() {
        UUID id = Rows.one(flagged.organization, "select id from differences limit 1")
                .getUUID(0);
        UUID object = Rows.one(flagged.organization, "select object_id from differences limit 1")
                .getUUID(0);
        long early = BEGUN.getEpochSecond() + RARE + 1;
        String open = "resolved_at is null and replaced_by is null and is_dismissed = false";
        String closed = "(resolved_at is not null or replaced_by is not null or is_dismissed = true)";
        return List.of(
                new Case(flagged, "id", id.toString(), "id in ('" + id + "')"),
                new Case(flagged, "objectType", "dependent", "object_type in ('dependent')"),
                new Case(flagged, "objectType", "individual_enrollment", "object_type in ('individual_enrollment')"),
                new Case(flagged, "objectId", object.toString(), "object_id in ('" + object + "')"),
                new Case(flagged, "minImpactScore", "50", "impact_score >= 50"),
                new Case(flagged, "minImpactScore", "0", "impact_score >= 0"),
                new Case(flagged, "maxImpactScore", "50", "impact_score <= 50"),
                new Case(flagged, "impactType", "benefit", "impact_type in ('benefit')"),
                new Case(flagged, "impactType", "record", "impact_type in ('record')"),
                new Case(
                        flagged,
                        "classification",
                        "missing_from_platform",
                        "difference_classification in ('missing_from_platform')"),
                new Case(
                        flagged, "classification", "field_mismatch", "difference_classification in ('field_mismatch')"),
                new Case(flagged, "type", "volume", "difference_type in ('volume')"),
                new Case(flagged, "type", "details", "difference_type in ('details')"),
                new Case(flagged, "createdBefore", "" + early, "created_at < to_timestamp(" + early + ")"),
                new Case(flagged, "createdAfter", "" + early, "created_at >= to_timestamp(" + (early + 1) + ")"),
                new Case(flagged, "isDismissed", "true", "is_dismissed = true"),
                new Case(flagged, "isDismissed", "false", "is_dismissed = false"),
                new Case(unflagged, "isDismissed", "false", "is_dismissed = false"),
                new Case(flagged, "isDiscrepancy", "true", "is_discrepancy = true"),
                new Case(unflagged, "isDiscrepancy", "false", "is_discrepancy = false"),
                new Case(flagged, "isOpen", "true", open),
                new Case(flagged, "isOpen", "false", closed),
                new Case(unflagged, "isOpen", "true", open),
                new Case(unflagged, "isOpen", "false", closed));
    }

    /** The filters of the API; what only snapshots have is left to its own index. */
    private static Set<String> filters() {
        return Arrays.stream(DifferenceQuery.class.getFields())
                .map(Field::getName)
                .filter(name -> !ORDERS.contains(name) && !name.equals("memberSnapshotId"))
                .collect(Collectors.toSet());
    }

    private Page<DifferenceRow> page(Case each) {
        DifferenceQuery query = new DifferenceQuery();
        try {
            DifferenceQuery.class.getField(each.field).set(query, each.value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        DifferenceQuery.Ask ask = query.read(each.of.organization, new Filters());
        return Rows.await(() ->
                transactions.in(each.of.organization, () -> ask.conditions().page(differences, ask.order(), PAGE)));
    }

    /** How the database does it: as the service asks, but for the names of columns. */
    private static JsonNode explain(Case each, String what, String order) {
        String plan = Rows.one(each.of.organization, """
                        explain (analyze, format json)
                        %s from differences
                        where organization_id = '%s' and %s
                        %s
                        """.formatted(what, each.of.organization, each.condition, order))
                .getValue(0)
                .toString();
        return json(plan).path(0);
    }

    /** Most rows that a step of the plan looks at. */
    private static long read(JsonNode plan) {
        return plan.findParents("Node Type").stream()
                .mapToLong(DifferenceIndexesIT::readBy)
                .max()
                .orElseThrow();
    }

    private static long readBy(JsonNode node) {
        // All of that is for each process that takes part.
        double rows = node.path("Actual Rows").asDouble()
                + node.path("Rows Removed by Filter").asDouble()
                + node.path("Rows Removed by Index Recheck").asDouble();
        return Math.round(rows * node.path("Actual Loops").asDouble(1));
    }

    private static JsonNode json(String text) {
        try {
            return EventJson.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Owner of, boolean oldest) throws SQLException {
        asOwner(MEMBER.formatted(of.employee, of.organization, of.group));
        asOwner(FILL.formatted(of.organization, of.group, UUID.randomUUID(), of.employee, MANY, RARE, oldest, BEGUN));
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection connection = owner.getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }
}
