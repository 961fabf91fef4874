package io.coverbridge.connection.group;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.query.Query;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the group list. */
public final class GroupQuery {

    private static final String CONNECTED = """
            id in (select connection.groupId from GroupConnection connection
            where connection.carrierId = :carrierId and connection.carrierGroupId = :carrierGroupId
            and connection.disconnectedAt is null)""";

    @RestQuery
    @Parameter(description = "Part of the name or of the name it does business under, in any case.")
    public @Nullable String company;

    @RestQuery("group_ids")
    @Parameter(description = "Group ids, separated by commas.")
    public @Nullable String groupIds;

    @RestQuery("carrier_id")
    @Parameter(description = "Only together with carrier_group_id: the group that the carrier names so.")
    public @Nullable String carrierId;

    @RestQuery("carrier_group_id")
    @Parameter(description = "Only together with carrier_id.")
    public @Nullable String carrierGroupId;

    Query toQuery(UUID organizationId) {
        Filters filters = new Filters();
        String part = filters.text("company", company);
        UUID carrier = filters.id("carrier_id", carrierId);
        String carrierGroup = filters.text("carrier_group_id", carrierGroupId);
        Query query = Query.of(organizationId).and("id in :ids", "ids", filters.ids("group_ids", groupIds));
        if ((carrierId == null) != (carrierGroupId == null)) {
            filters.refuse(
                    carrierId == null ? "carrier_id" : "carrier_group_id",
                    "carrier_id and carrier_group_id go together.");
        }
        filters.check();
        if (part != null) {
            query.and(
                    "(name ilike :company escape '!' or dbaName ilike :company escape '!')",
                    "company",
                    "%" + part.replaceAll("[!%_]", "!$0") + "%");
        }
        return query.and(CONNECTED, "carrierId", carrier).and(CONNECTED, "carrierGroupId", carrierGroup);
    }
}
