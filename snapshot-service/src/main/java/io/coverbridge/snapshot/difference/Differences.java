package io.coverbridge.snapshot.difference;

import io.coverbridge.events.DifferenceClassification;
import io.coverbridge.events.DifferenceObject;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.snapshot.books.Statements;
import io.coverbridge.snapshot.reconcile.Impact;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The differences of an organization that are neither resolved nor replaced. All methods run within a transaction. */
@ApplicationScoped
class Differences {

    // Locked, because people dismiss while carriers answer.
    private static final String ALIVE = """
            select id, version, organization_id, group_id, carrier_id, employee_id, object_type, object_id,
                difference_classification, impact, member_snapshot_id, fulfillment_id, discrepancy_at, is_dismissed,
                sealed, sequence, created_at, modified_at
            from differences
            where organization_id = $1 and %s and resolved_at is null and replaced_by is null
            order by id
            for no key update
            """;

    private static final String OF_EMPLOYEE = ALIVE.formatted("employee_id = $2");
    private static final String OF_FULFILLMENT = ALIVE.formatted("fulfillment_id = $2");
    private static final String AT_CARRIER = ALIVE.formatted("carrier_id = $2 and employee_id = any ($3)");

    private static final String INSERT = """
            insert into differences (
                id, version, organization_id, group_id, carrier_id, employee_id, object_type, object_id,
                difference_classification, difference_type, impact, impact_score, impact_type, member_snapshot_id,
                fulfillment_id, is_discrepancy, discrepancy_at, sealed, sequence, created_at, modified_at)
            select id, version, $1, group_id, carrier_id, employee_id, object_type, object_id,
                difference_classification, difference_type, impact, impact_score, impact_type, member_snapshot_id,
                fulfillment_id, discrepancy_at is not null, discrepancy_at, sealed, sequence, modified_at, modified_at
            from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[],
                    $9::timestamptz[], $10::bytea[], $11::bigint[], $12::timestamptz[], $13::uuid[], $14::uuid[],
                    $15::uuid[], $16::text[], $17::uuid[], $18::uuid[], $19::uuid[])
                as told (id, version, difference_classification, difference_type, impact, impact_score, impact_type,
                    discrepancy_at, sealed, sequence, modified_at, group_id, carrier_id, employee_id, object_type,
                    object_id, member_snapshot_id, fulfillment_id)
            """;

    private static final String UPDATE = """
            update differences d
            set version = told.version, difference_classification = told.difference_classification,
                difference_type = told.difference_type, impact = told.impact, impact_score = told.impact_score,
                impact_type = told.impact_type, is_discrepancy = told.discrepancy_at is not null,
                discrepancy_at = told.discrepancy_at, sealed = told.sealed, sequence = told.sequence,
                modified_at = told.modified_at, is_dismissed = told.is_dismissed, resolved_at = told.resolved_at,
                replaced_by = told.replaced_by
            from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[],
                    $9::timestamptz[], $10::bytea[], $11::bigint[], $12::timestamptz[], $13::bool[],
                    $14::timestamptz[], $15::uuid[])
                as told (id, version, difference_classification, difference_type, impact, impact_score, impact_type,
                    discrepancy_at, sealed, sequence, modified_at, is_dismissed, resolved_at, replaced_by)
            where d.organization_id = $1 and d.id = told.id
            """;

    private final EventLog events;

    Differences(EventLog events) {
        this.events = events;
    }

    /** Those of a family, at all carriers. */
    Uni<List<Difference>> ofEmployee(SqlConnection connection, UUID organizationId, UUID employeeId) {
        return connection
                .preparedQuery(OF_EMPLOYEE)
                .execute(Tuple.of(organizationId, employeeId))
                .map(Differences::read);
    }

    /** Those of one carrier's part of a snapshot. */
    Uni<List<Difference>> ofFulfillment(SqlConnection connection, UUID organizationId, UUID fulfillmentId) {
        return connection
                .preparedQuery(OF_FULFILLMENT)
                .execute(Tuple.of(organizationId, fulfillmentId))
                .map(Differences::read);
    }

    /** Those of families at one carrier. */
    Uni<List<Difference>> atCarrier(
            SqlConnection connection, UUID organizationId, UUID carrierId, Collection<UUID> employees) {
        return connection
                .preparedQuery(AT_CARRIER)
                .execute(Tuple.of(organizationId, carrierId, employees.toArray(UUID[]::new)))
                .map(Differences::read);
    }

    /** Writes steps, which end something before they begin something about the same; their events are not written. */
    List<Uni<?>> rows(SqlConnection connection, UUID organizationId, DifferenceChanges changes) {
        List<Uni<?>> writes = new ArrayList<>();
        if (!changes.changed().isEmpty()) {
            writes.add(Statements.run(connection, UPDATE, updated(organizationId, changes.changed())));
        }
        if (!changes.added().isEmpty()) {
            writes.add(Statements.run(connection, INSERT, inserted(organizationId, changes.added())));
        }
        return writes;
    }

    /** As {@link #rows}, with their events. */
    List<Uni<?>> all(SqlConnection connection, UUID organizationId, DifferenceChanges changes) {
        List<Uni<?>> writes = rows(connection, organizationId, changes);
        if (!changes.events().isEmpty()) {
            writes.add(events.append(connection, changes.events()));
        }
        return writes;
    }

    private static @Nullable Object[] inserted(UUID organizationId, List<Difference> added) {
        List<@Nullable Object> values = common(organizationId, added);
        values.add(uuids(added, each -> each.place().groupId()));
        values.add(uuids(added, each -> each.place().carrierId()));
        values.add(uuids(added, each -> each.place().employeeId()));
        values.add(texts(added, each -> each.objectType().wire()));
        values.add(uuids(added, Difference::objectId));
        values.add(uuids(added, Difference::snapshotId));
        values.add(uuids(added, Difference::fulfillmentId));
        return values.toArray();
    }

    private static @Nullable Object[] updated(UUID organizationId, List<Difference> changed) {
        List<@Nullable Object> values = common(organizationId, changed);
        values.add(changed.stream().map(Difference::dismissed).toArray(Boolean[]::new));
        values.add(times(changed, Difference::resolvedAt));
        values.add(uuids(changed, Difference::replacedBy));
        return values.toArray();
    }

    private static List<@Nullable Object> common(UUID organizationId, List<Difference> all) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(organizationId);
        values.add(uuids(all, Difference::id));
        values.add(uuids(all, Difference::version));
        values.add(texts(all, each -> each.classification().wire()));
        values.add(texts(all, each -> each.impact().differenceType()));
        values.add(texts(all, each -> each.impact().name().toLowerCase(Locale.ROOT)));
        values.add(all.stream().map(each -> each.impact().score()).toArray(Integer[]::new));
        values.add(texts(all, each -> each.impact().impactType()));
        values.add(times(all, Difference::discrepancyAt));
        values.add(all.stream().map(each -> Buffer.buffer(each.sealed())).toArray(Buffer[]::new));
        values.add(all.stream().map(Difference::sequence).toArray(Long[]::new));
        values.add(times(all, Difference::modified));
        return values;
    }

    private static List<Difference> read(RowSet<Row> rows) {
        List<Difference> differences = new ArrayList<>();
        rows.forEach(row -> differences.add(difference(row)));
        return differences;
    }

    private static Difference difference(Row row) {
        return new Difference(
                row.getUUID("id"),
                row.getUUID("version"),
                new Difference.Place(
                        row.getUUID("organization_id"),
                        row.getUUID("group_id"),
                        row.getUUID("carrier_id"),
                        row.getUUID("employee_id")),
                DifferenceObject.valueOf(upper(row.getString("object_type"))),
                row.getUUID("object_id"),
                DifferenceClassification.valueOf(upper(row.getString("difference_classification"))),
                Impact.valueOf(upper(row.getString("impact"))),
                row.getUUID("member_snapshot_id"),
                row.getUUID("fulfillment_id"),
                instant(row.getOffsetDateTime("discrepancy_at")),
                row.getBoolean("is_dismissed"),
                null,
                null,
                row.getBuffer("sealed").getBytes(),
                row.getLong("sequence"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("modified_at").toInstant());
    }

    private static String upper(String wire) {
        return wire.toUpperCase(Locale.ROOT);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static UUID[] uuids(List<Difference> all, Function<Difference, @Nullable UUID> column) {
        return all.stream().map(column).toArray(UUID[]::new);
    }

    private static String[] texts(List<Difference> all, Function<Difference, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(List<Difference> all, Function<Difference, @Nullable Instant> column) {
        return all.stream()
                .map(column)
                .map(time -> time == null ? null : Statements.time(time))
                .toArray(OffsetDateTime[]::new);
    }
}
