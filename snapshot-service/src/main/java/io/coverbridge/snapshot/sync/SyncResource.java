package io.coverbridge.snapshot.sync;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** When what carriers hold for a group was last brought over, and the wish to do so now. */
@Path("/api/v1/groups/{group_id}/audit_requests")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group syncs")
public class SyncResource {

    private final ReadSyncs syncs;
    private final RequestSync requestSync;
    private final Caller caller;

    SyncResource(ReadSyncs syncs, RequestSync requestSync, Caller caller) {
        this.syncs = syncs;
        this.requestSync = requestSync;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Request a sync of a group",
            description = "Carriers are asked soon, and what they tell is brought over as at every sync; see the latest"
                    + " sync for when that is done.")
    @APIResponseSchema(
            value = RequestedSyncsResponse.class,
            responseCode = "202",
            responseDescription = "What was asked for, one entry per connection")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "409", description = "The group is not connected to any carrier")
    @APIResponse(responseCode = "422", description = "The group has no completed connection to the carrier")
    public Uni<RestResponse<RequestedSyncsResponse>> request(
            @RestPath("group_id") String groupId, @Nullable SyncRequest request) {
        UUID group = PathId.parse("Group", groupId);
        return requestSync
                .request(caller.organizationId(), group, request == null ? null : request.carrierId())
                .map(asked ->
                        RestResponse.status(RestResponse.Status.ACCEPTED, RequestedSyncsResponse.of(group, asked)));
    }

    @GET
    @Path("/latest")
    @Operation(
            summary = "Get the latest sync of a group",
            description = "Before the first one it names no carrier, and the time at which the group was created.")
    @APIResponse(responseCode = "200", description = "The sync")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<SyncResponse> latest(
            @RestPath("group_id") String groupId,
            @RestQuery("carrier_id") @Parameter(description = "Of this carrier; otherwise of any.") @Nullable
                    String carrierId) {
        Filters filters = new Filters();
        UUID carrier = filters.id("carrier_id", carrierId);
        filters.check();
        return syncs.latest(caller.organizationId(), PathId.parse("Group", groupId), carrier);
    }

    @GET
    @Path("/list_latest")
    @Operation(summary = "List the latest sync of each carrier", description = "A plain list, newest first.")
    @APIResponse(responseCode = "200", description = "The syncs")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<List<SyncResponse>> list(@RestPath("group_id") String groupId, @BeanParam SyncQuery query) {
        return syncs.ofEachCarrier(caller.organizationId(), PathId.parse("Group", groupId), query.date());
    }
}
