package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters and the order of the connection lists. */
public final class ConnectionQuery {

    private static final int LONGEST_SEARCH = 100;

    // Read from what the organization has: under row level security no index on texts would be used for this.
    private static final String SEARCHED =
            "(groupName ilike :part escape '!' or carrierGroupId ilike :beginning escape '!')";

    private static final Map<String, String> SORTABLE = Map.of(
            "created", "createdAt",
            "modified", "modifiedAt",
            "completed", "completedAt",
            "status", "status",
            "carrier_id", "carrierId",
            "group_name", "groupName");

    @RestQuery
    @Parameter(description = "Connection ids, separated by commas.")
    public @Nullable String id;

    @RestQuery
    @Parameter(description = "Statuses, separated by commas.")
    public @Nullable String status;

    @RestQuery("carrier_id")
    @Parameter(description = "Carrier ids, separated by commas.")
    public @Nullable String carrierId;

    @RestQuery("carrier_group_id")
    @Parameter(description = "Together with exactly one carrier_id.")
    public @Nullable String carrierGroupId;

    @RestQuery
    @Parameter(
            description = "Part of the group's name, or how the carrier_group_id begins, in any case; 100"
                    + " characters at most.")
    public @Nullable String search;

    @RestQuery("organization_id")
    @Parameter(description = "The caller's own; any other finds nothing.")
    public @Nullable String organizationId;

    @RestQuery("requires_mapping_action_from")
    @Parameter(description = "Nothing in Coverbridge waits for a mapping by hand, so this finds nothing.")
    public @Nullable String requiresMappingActionFrom;

    @RestQuery("sort_by")
    @Parameter(description = "One of created, modified, completed, status, carrier_id, group_name.")
    public @Nullable String sortBy;

    @RestQuery("sort_direction")
    @Parameter(description = "asc or desc.")
    public @Nullable String sortDirection;

    Query toQuery(UUID caller, @Nullable UUID groupId) {
        Filters filters = new Filters();
        Set<UUID> carriers = filters.ids("carrier_id", carrierId);
        Query query = Query.of(caller)
                .and("groupId = :groupId", "groupId", groupId)
                .and("id in :ids", "ids", filters.ids("id", id))
                .and(
                        "status in :statuses",
                        "statuses",
                        filters.each("status", status, ConnectionStatus::find, "status"))
                .and("carrierId in :carriers", "carriers", carriers)
                .and(
                        "carrierGroupId = :carrierGroupId",
                        "carrierGroupId",
                        filters.text("carrier_group_id", carrierGroupId));
        query.and("organizationId = :named", "named", filters.id("organization_id", organizationId));
        search(filters, query);
        if (requiresMappingActionFrom != null) {
            query.nothing();
        }
        if (carrierGroupId != null && (carriers == null || carriers.size() != 1)) {
            filters.refuse("carrier_group_id", "Needs exactly one carrier_id.");
        }
        checkOrder(filters);
        filters.check();
        return query;
    }

    private void search(Filters filters, Query query) {
        if (search == null) {
            return;
        }
        if (search.length() > LONGEST_SEARCH) {
            filters.refuse("search", "Longer than maximum length " + LONGEST_SEARCH + ".");
            return;
        }
        filters.text("search", search);
        String literal = search.replaceAll("[!%_]", "!$0");
        query.and(SEARCHED, "part", "%" + literal + "%").and(SEARCHED, "beginning", literal + "%");
    }

    private void checkOrder(Filters filters) {
        if (sortBy != null && !SORTABLE.containsKey(sortBy)) {
            filters.refuse("sort_by", "Must be one of: created, modified, completed, status, carrier_id, group_name.");
        }
        if (sortDirection != null && !sortDirection.equals("asc") && !sortDirection.equals("desc")) {
            filters.refuse("sort_direction", "Must be one of: asc, desc.");
        }
    }

    /** The order that is asked for, newest first by default, with the id to break ties. */
    String order() {
        String direction = sortDirection == null ? "desc" : sortDirection;
        String property = sortBy == null ? "createdAt" : SORTABLE.getOrDefault(sortBy, "createdAt");
        return property + " " + direction + " nulls last, id " + direction;
    }
}
