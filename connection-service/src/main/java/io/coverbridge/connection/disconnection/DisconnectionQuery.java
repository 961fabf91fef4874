package io.coverbridge.connection.disconnection;

import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters and the order of the disconnection list. */
public final class DisconnectionQuery {

    static final String NEWEST_FIRST = "createdAt desc, id desc";

    private static final Map<String, String> SORTABLE =
            Map.of("created", "createdAt", "modified", "modifiedAt", "status", "status");

    private static final String NAMED = """
            groupId in (select g.id from Group g
            where g.organizationId = :organizationId and g.name ilike :search escape '!')""";

    @RestQuery
    @Parameter(description = "Request ids, separated by commas.")
    public @Nullable String id;

    @RestQuery
    @Parameter(description = "Statuses, separated by commas.")
    public @Nullable String status;

    @RestQuery("carrier_id")
    @Parameter(description = "Carrier ids, separated by commas.")
    public @Nullable String carrierId;

    @RestQuery("group_id")
    @Parameter(description = "One group.")
    public @Nullable String groupId;

    @RestQuery("min_effective_end_date")
    @Parameter(description = "Last day not before this one, yyyy-MM-dd.")
    public @Nullable String minEffectiveEndDate;

    @RestQuery("max_effective_end_date")
    @Parameter(description = "Last day not after this one, yyyy-MM-dd.")
    public @Nullable String maxEffectiveEndDate;

    @RestQuery
    @Parameter(description = "Part of the group's name, in any case.")
    public @Nullable String search;

    @RestQuery("source_type")
    @Parameter(description = "Source types, separated by commas.")
    public @Nullable String sourceType;

    @RestQuery("organization_id")
    @Parameter(description = "The caller's own; any other finds nothing.")
    public @Nullable String organizationId;

    @RestQuery("sort_by")
    @Parameter(description = "One of status, modified, created.")
    public @Nullable String sortBy;

    @RestQuery("sort_direction")
    @Parameter(description = "asc or desc.")
    public @Nullable String sortDirection;

    Query toQuery(UUID caller) {
        Filters filters = new Filters();
        String part = filters.text("search", search);
        Query query = Query.of(caller)
                .and("id in :ids", "ids", filters.ids("id", id))
                .and(
                        "status in :statuses",
                        "statuses",
                        filters.each("status", status, DisconnectionStatus::find, "status"))
                .and("carrierId in :carriers", "carriers", filters.ids("carrier_id", carrierId))
                .and("groupId = :groupId", "groupId", filters.id("group_id", groupId))
                .and(
                        "effectiveEndDate >= :minEnd",
                        "minEnd",
                        filters.date("min_effective_end_date", minEffectiveEndDate))
                .and(
                        "effectiveEndDate <= :maxEnd",
                        "maxEnd",
                        filters.date("max_effective_end_date", maxEffectiveEndDate))
                .and(
                        "sourceType in :sources",
                        "sources",
                        filters.each("source_type", sourceType, DisconnectionSource::find, "source_type"))
                .and("organizationId = :named", "named", filters.id("organization_id", organizationId));
        if (sortBy != null && !SORTABLE.containsKey(sortBy)) {
            filters.refuse("sort_by", "Must be one of: status, modified, created.");
        }
        if (sortDirection != null && !sortDirection.equals("asc") && !sortDirection.equals("desc")) {
            filters.refuse("sort_direction", "Must be one of: asc, desc.");
        }
        filters.check();
        return part == null ? query : query.and(NAMED, "search", "%" + part.replaceAll("[!%_]", "!$0") + "%");
    }

    /** The order that is asked for, newest first by default, with the id to break ties. */
    String order() {
        String direction = sortDirection == null ? "desc" : sortDirection;
        String property = sortBy == null ? "createdAt" : SORTABLE.getOrDefault(sortBy, "createdAt");
        return property + " " + direction + ", id " + direction;
    }
}
