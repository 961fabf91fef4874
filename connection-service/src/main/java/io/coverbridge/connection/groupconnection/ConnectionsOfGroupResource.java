package io.coverbridge.connection.groupconnection;

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

/** The connections of one group. */
@Path("/api/v1/groups/{group_id}/group_connections")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Group connections")
public class ConnectionsOfGroupResource {

    private final RequestConnection requestConnection;
    private final ReadConnections connections;
    private final ConnectionAnswers answers;
    private final HttpLimits limits;
    private final Caller caller;

    ConnectionsOfGroupResource(
            RequestConnection requestConnection,
            ReadConnections connections,
            ConnectionAnswers answers,
            HttpLimits limits,
            Caller caller) {
        this.requestConnection = requestConnection;
        this.connections = connections;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(summary = "Connect a known group", description = "To one more carrier, or under one more id.")
    @APIResponseSchema(
            value = ConnectionResponse.class,
            responseCode = "201",
            responseDescription = "The connection, created")
    @APIResponse(responseCode = "404", description = "No such group, or no such carrier")
    @APIResponse(responseCode = "409", description = "Another connection has this carrier and carrier group id")
    @APIResponse(responseCode = "422", description = "A field is missing, or the id is none of this carrier's")
    public Uni<RestResponse<ConnectionResponse>> create(
            @RestPath("group_id") String groupId, ExistingGroupConnectionRequest request) {
        return requestConnection
                .forGroup(caller.organizationId(), PathId.parse("Group", groupId), request)
                .map(connection -> answers.one(201, connection));
    }

    @GET
    @Operation(summary = "List a group's connections", description = "Newest first, unless sorted otherwise.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<ConnectionResponse>>> list(
            @RestPath("group_id") String groupId,
            @BeanParam ConnectionQuery query,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return connections
                .pageOfGroup(caller.organizationId(), PathId.parse("Group", groupId), query, page.slice(limits))
                .map(found -> answers.page(found, uri));
    }
}
