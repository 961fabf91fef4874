package io.coverbridge.connection.group;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Groups that must not be disconnected, for operators. */
@Path("/ops/v1/groups/{group_id}/protection")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class GroupProtectionResource {

    private final ProtectGroup protectGroup;
    private final SecurityIdentity identity;

    GroupProtectionResource(ProtectGroup protectGroup, SecurityIdentity identity) {
        this.protectGroup = protectGroup;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "See whether a group is protected", description = "With every change of that.")
    @APIResponse(responseCode = "200", description = "How things stand")
    @APIResponse(responseCode = "404", description = "There is no such group")
    public Uni<ProtectionResponse> get(@RestPath("group_id") String id) {
        return protectGroup.read(PathId.parse("Group", id));
    }

    @PUT
    @Operation(
            summary = "Protect a group",
            description = "No request to disconnect it is taken or confirmed; what is under way goes on.")
    @APIResponse(responseCode = "200", description = "How things stand now")
    @APIResponse(responseCode = "404", description = "There is no such group")
    @APIResponse(responseCode = "422", description = "The reason is missing")
    public Uni<ProtectionResponse> protect(@RestPath("group_id") String id, ProtectionRequest request) {
        return protectGroup.set(PathId.parse("Group", id), requireNonNull(request.reason()), operator());
    }

    @DELETE
    @Operation(summary = "Protect a group no more", description = "It may be disconnected again.")
    @APIResponse(responseCode = "200", description = "How things stand now")
    @APIResponse(responseCode = "404", description = "There is no such group")
    public Uni<ProtectionResponse> release(@RestPath("group_id") String id) {
        return protectGroup.set(PathId.parse("Group", id), null, operator());
    }

    private String operator() {
        return identity.getPrincipal().getName();
    }
}
