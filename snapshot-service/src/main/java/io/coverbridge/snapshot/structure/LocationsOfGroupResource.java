package io.coverbridge.snapshot.structure;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The sites of one group's employer, as its carriers know them. */
@Path("/api/v1/groups/{group_id}/locations")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group locations")
public class LocationsOfGroupResource {

    private final ReadLocations locations;
    private final HttpLimits limits;
    private final Caller caller;

    LocationsOfGroupResource(ReadLocations locations, HttpLimits limits, Caller caller) {
        this.locations = locations;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List a group's locations",
            description = "As its carriers tell them, so a site that two carriers know comes twice; newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    public Uni<RestResponse<Page<LocationResponse>>> list(
            @RestPath("group_id") String groupId, @BeanParam PageQuery page, @Context UriInfo uri) {
        return locations
                .page(caller.organizationId(), PathId.parse("Group", groupId), page.slice(limits))
                .map(found -> found.map(LocationResponse::of).toResponse(uri));
    }

    @GET
    @Path("/{location_id}")
    @Operation(summary = "Get a location")
    @APIResponse(responseCode = "200", description = "The location; ETag is its version")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such location")
    public Uni<RestResponse<LocationResponse>> get(
            @RestPath("group_id") String groupId, @RestPath("location_id") String id) {
        return locations
                .one(caller.organizationId(), PathId.parse("Group", groupId), PathId.parse(ReadLocations.MODEL, id))
                .map(LocationResponse::of)
                .map(location -> RestResponse.ResponseBuilder.ok(location)
                        .header("ETag", EntityTags.of(location.version()))
                        .build());
    }
}
