package io.coverbridge.snapshot.membersnapshot;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the snapshot lists, and their order. */
public final class SnapshotQuery {

    private static final String OF_CARRIER = """
            id in (select part.snapshotId from FulfillmentRow part
                   where part.organizationId = :organizationId and part.carrierId in :carriers)
            """;

    private static final String WITH_STATUS = """
            id in (select part.snapshotId from FulfillmentRow part
                   where part.organizationId = :organizationId and part.status in :partStatuses)
            """;

    private static final String OF_CARRIER_WITH_STATUS = """
            id in (select part.snapshotId from FulfillmentRow part
                   where part.organizationId = :organizationId and part.carrierId in :carriers
                   and part.status in :partStatuses)
            """;

    /** The newest of its employee, or one of the others. */
    private static final String CURRENT = """
            id in (select snapshot.id from SnapshotRow snapshot
                   join Member member on member.id = snapshot.employeeId
                   where snapshot.organizationId = :organizationId and member.organizationId = :organizationId
                   and snapshot.number %s member.snapshots)
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "created", "createdAt %1$s, id %1$s",
            "modified", "modifiedAt %1$s, id %1$s",
            "status", "status %1$s, createdAt %1$s, id %1$s");

    @RestQuery
    @Parameter(description = "Snapshot ids, separated by commas.")
    public @Nullable String id;

    @RestQuery
    @Parameter(description = "Statuses of the whole, separated by commas.")
    public @Nullable String status;

    @RestQuery("fulfillment_summary_carrier_id")
    @Parameter(description = "Carrier ids, separated by commas; a snapshot that has a part for one of them matches.")
    public @Nullable String carrierId;

    @RestQuery("fulfillment_summary_status")
    @Parameter(
            description =
                    "Statuses of a carrier's part, separated by commas; together with fulfillment_summary_carrier_id"
                            + " one and the same part has to match both.")
    public @Nullable String partStatus;

    @RestQuery("employee_id")
    @Parameter(description = "Employee ids, separated by commas.")
    public @Nullable String employeeId;

    @RestQuery("is_current")
    @Parameter(description = "Whether it is the newest snapshot of its employee.")
    public @Nullable String isCurrent;

    @RestQuery("sort_by")
    @Parameter(description = "One of created (if absent), modified, status (by its letters).")
    public @Nullable String sortBy;

    @RestQuery("sort_direction")
    @Parameter(description = "desc (if absent) or asc.")
    public @Nullable String sortDirection;

    /** The conditions, after those that the resource has read with the same filters; a fault of any ends the request. */
    Query toQuery(UUID caller, Filters filters) {
        Set<String> partStatuses =
                filters.each("fulfillment_summary_status", partStatus, SnapshotQuery::fulfillmentStatus, "status");
        Query query = Query.of(caller)
                .and("id in :ids", "ids", filters.ids("id", id))
                .and("employeeId in :employees", "employees", filters.ids("employee_id", employeeId))
                .and(
                        "status in :statuses",
                        "statuses",
                        filters.each("status", status, SnapshotQuery::snapshotStatus, "status"));
        Set<UUID> carriers = filters.ids("fulfillment_summary_carrier_id", carrierId);
        query.and(partStatuses == null ? OF_CARRIER : OF_CARRIER_WITH_STATUS, "carriers", carriers);
        query.and(carriers == null ? WITH_STATUS : OF_CARRIER_WITH_STATUS, "partStatuses", partStatuses);
        Boolean current = filters.bool("is_current", isCurrent);
        if (current != null) {
            query.and(CURRENT.formatted(current ? "=" : "<"), "organizationId", caller);
        }
        checkOrder(filters);
        filters.check();
        return query;
    }

    /** The order that is asked for, newest first by default; total, and the way back of it the way there reversed. */
    String order() {
        return requireNonNull(ORDERS.get(requireNonNullElse(sortBy, "created")))
                .formatted(requireNonNullElse(sortDirection, "desc"));
    }

    private void checkOrder(Filters filters) {
        if (sortBy != null && !ORDERS.containsKey(sortBy)) {
            filters.refuse("sort_by", "Must be one of: created, modified, status.");
        }
        if (sortDirection != null && !sortDirection.equals("asc") && !sortDirection.equals("desc")) {
            filters.refuse("sort_direction", "Must be one of: asc, desc.");
        }
    }

    private static Optional<String> snapshotStatus(String wire) {
        return SnapshotStatus.find(wire).map(SnapshotStatus::wire);
    }

    private static Optional<String> fulfillmentStatus(String wire) {
        return FulfillmentStatus.find(wire).map(FulfillmentStatus::wire);
    }
}
