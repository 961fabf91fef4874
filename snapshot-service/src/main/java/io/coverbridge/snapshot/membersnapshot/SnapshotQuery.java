package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the snapshot lists. */
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
    @Parameter(description = "The employee.")
    public @Nullable String employeeId;

    /** The conditions, after those that the resource has read with the same filters; a fault of any ends the request. */
    Query toQuery(UUID caller, Filters filters) {
        Set<String> partStatuses =
                filters.each("fulfillment_summary_status", partStatus, SnapshotQuery::fulfillmentStatus, "status");
        Query query = Query.of(caller)
                .and("id in :ids", "ids", filters.ids("id", id))
                .and("employeeId = :employeeId", "employeeId", filters.id("employee_id", employeeId))
                .and(
                        "status in :statuses",
                        "statuses",
                        filters.each("status", status, SnapshotQuery::snapshotStatus, "status"));
        Set<UUID> carriers = filters.ids("fulfillment_summary_carrier_id", carrierId);
        query.and(partStatuses == null ? OF_CARRIER : OF_CARRIER_WITH_STATUS, "carriers", carriers);
        query.and(carriers == null ? WITH_STATUS : OF_CARRIER_WITH_STATUS, "partStatuses", partStatuses);
        filters.check();
        return query;
    }

    private static Optional<String> snapshotStatus(String wire) {
        return SnapshotStatus.find(wire).map(SnapshotStatus::wire);
    }

    private static Optional<String> fulfillmentStatus(String wire) {
        return FulfillmentStatus.find(wire).map(FulfillmentStatus::wire);
    }
}
