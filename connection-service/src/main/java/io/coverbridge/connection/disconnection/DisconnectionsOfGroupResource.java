package io.coverbridge.connection.disconnection;

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

/** The disconnections of one group. */
@Path("/api/v1/groups/{group_id}/group_disconnection_requests")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group disconnections")
public class DisconnectionsOfGroupResource {

    private final ReadDisconnections disconnections;
    private final HttpLimits limits;
    private final Caller caller;

    DisconnectionsOfGroupResource(ReadDisconnections disconnections, HttpLimits limits, Caller caller) {
        this.disconnections = disconnections;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List a group's disconnections", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    public Uni<RestResponse<Page<DisconnectionResponse>>> list(
            @RestPath("group_id") String groupId, @BeanParam PageQuery page, @Context UriInfo uri) {
        return disconnections
                .pageOfGroup(caller.organizationId(), PathId.parse("Group", groupId), page.slice(limits))
                .map(found -> DisconnectionResponse.page(found, uri));
    }
}
