package io.coverbridge.snapshot.difference;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Differences of one group. */
@Path("/api/v1/groups/{group_id}/differences")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Differences")
public class DifferencesOfGroupResource {

    private final ReadDifferences differences;
    private final HttpLimits limits;
    private final Caller caller;

    DifferencesOfGroupResource(ReadDifferences differences, HttpLimits limits, Caller caller) {
        this.differences = differences;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List a group's differences", description = "Newest first, unless another order is asked for.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<DifferenceResponse>>> list(
            @RestPath("group_id") String groupId,
            @BeanParam DifferenceQuery query,
            @RestQuery(Masking.PARAMETER) @Parameter(description = DifferenceMask.DESCRIPTION) @Nullable String mask,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return differences
                .ofGroup(
                        caller.organizationId(),
                        PathId.parse("Group", groupId),
                        query.read(caller.organizationId(), new Filters()),
                        page.slice(limits),
                        DifferenceMask.of(mask))
                .map(found -> found.toResponse(uri));
    }
}
