package io.coverbridge.snapshot.difference;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Differences between what a platform has said and what carriers have. */
@Path("/api/v1/differences")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Differences")
public class DifferenceResource {

    private final ReadDifferences differences;
    private final DismissDifference dismissDifference;
    private final HttpLimits limits;
    private final Caller caller;

    DifferenceResource(
            ReadDifferences differences, DismissDifference dismissDifference, HttpLimits limits, Caller caller) {
        this.differences = differences;
        this.dismissDifference = dismissDifference;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List differences", description = "Newest first, unless another order is asked for.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<DifferenceResponse>>> list(
            @BeanParam DifferenceQuery query,
            @RestQuery("group_id") @Parameter(description = "The group.") @Nullable String groupId,
            @RestQuery(Masking.PARAMETER) @Parameter(description = DifferenceMask.DESCRIPTION) @Nullable String mask,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        Filters filters = new Filters();
        UUID group = filters.id("group_id", groupId);
        DifferenceQuery.Ask ask = query.read(caller.organizationId(), filters);
        ask.conditions().and("groupId = :group", "group", group);
        return differences
                .page(caller.organizationId(), ask, page.slice(limits), DifferenceMask.of(mask))
                .map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{difference_id}")
    @Operation(summary = "Get a difference")
    @APIResponse(responseCode = "200", description = "The difference; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such difference")
    @APIResponse(responseCode = "422", description = "The mask is unknown")
    public Uni<RestResponse<DifferenceResponse>> get(
            @RestPath("difference_id") String id,
            @RestQuery(Masking.PARAMETER) @Parameter(description = DifferenceMask.DESCRIPTION) @Nullable String mask) {
        return one(PathId.parse(ReadDifferences.MODEL, id), DifferenceMask.of(mask));
    }

    @PUT
    @Path("/{difference_id}/dismiss")
    @Operation(
            summary = "Dismiss a difference",
            description = "It is not open any more. A later sync that finds the same leaves it so; one that finds other"
                    + " values opens it again.")
    @APIResponse(responseCode = "200", description = "The difference; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such difference")
    @APIResponse(responseCode = "409", description = "It is resolved or replaced")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    public Uni<RestResponse<DifferenceResponse>> dismiss(
            @RestPath("difference_id") String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return put(PathId.parse(ReadDifferences.MODEL, id), ifMatch, true);
    }

    @PUT
    @Path("/{difference_id}/reopen")
    @Operation(summary = "Reopen a difference", description = "Undoes a dismissal.")
    @APIResponse(responseCode = "200", description = "The difference; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such difference")
    @APIResponse(responseCode = "409", description = "It is resolved or replaced")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    public Uni<RestResponse<DifferenceResponse>> reopen(
            @RestPath("difference_id") String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return put(PathId.parse(ReadDifferences.MODEL, id), ifMatch, false);
    }

    private Uni<RestResponse<DifferenceResponse>> put(UUID id, @Nullable String ifMatch, boolean dismissed) {
        return dismissDifference
                .dismiss(caller.organizationId(), id, ifMatch, dismissed)
                .chain(() -> one(id, Masking.SSN));
    }

    private Uni<RestResponse<DifferenceResponse>> one(UUID id, Masking masking) {
        return differences
                .one(caller.organizationId(), id, masking)
                .map(difference -> RestResponse.ResponseBuilder.ok(difference)
                        .header("ETag", EntityTags.of(difference.version()))
                        .build());
    }
}
