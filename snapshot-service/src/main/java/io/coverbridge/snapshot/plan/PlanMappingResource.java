package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the platform calls the plans of one group. */
@Path("/api/v1/groups/{group_id}/plan_mappings")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanMappingResource {

    private final MapPlans mapPlans;
    private final HttpLimits limits;
    private final Caller caller;

    PlanMappingResource(MapPlans mapPlans, HttpLimits limits, Caller caller) {
        this.mapPlans = mapPlans;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Register a plan name",
            description = "Snapshots may then name the plan so. Spellings that differ in case, spaces and punctuation"
                    + " only are one name. What the carrier calls a plan needs no registration.")
    @APIResponseSchema(value = PlanMappingResponse.class, responseCode = "201", responseDescription = "The mapping")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such plan")
    @APIResponse(responseCode = "409", description = "The group has a mapping for this name")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<RestResponse<PlanMappingResponse>> add(
            @RestPath("group_id") String groupId, PlanMappingRequest request) {
        return mapPlans.add(caller.organizationId(), PathId.parse("Group", groupId), request)
                .map(mapping -> RestResponse.status(RestResponse.Status.CREATED, PlanMappingResponse.of(mapping)));
    }

    @GET
    @Operation(summary = "List registered plan names", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<RestResponse<Page<PlanMappingResponse>>> list(
            @RestPath("group_id") String groupId, @BeanParam PageQuery page, @Context UriInfo uri) {
        return mapPlans.page(caller.organizationId(), PathId.parse("Group", groupId), page.slice(limits))
                .map(found -> found.map(PlanMappingResponse::of).toResponse(uri));
    }

    @DELETE
    @Path("/{mapping_id}")
    @Operation(summary = "Remove a registered plan name", description = "Snapshots that were sent are not affected.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such mapping")
    public Uni<Void> remove(@RestPath("group_id") String groupId, @RestPath("mapping_id") String id) {
        return mapPlans.remove(
                caller.organizationId(), PathId.parse("Group", groupId), PathId.parse("PlanMapping", id));
    }
}
