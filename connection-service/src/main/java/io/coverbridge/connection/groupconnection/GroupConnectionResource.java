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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Group connections. */
@Path("/api/v1/group_connections")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Group connections")
public class GroupConnectionResource {

    private static final String MODEL = "GroupConnection";

    private final RequestConnection requestConnection;
    private final RetryConnection retryConnection;
    private final ReadConnections connections;
    private final ConnectionAnswers answers;
    private final HttpLimits limits;
    private final Caller caller;

    GroupConnectionResource(
            RequestConnection requestConnection,
            RetryConnection retryConnection,
            ReadConnections connections,
            ConnectionAnswers answers,
            HttpLimits limits,
            Caller caller) {
        this.requestConnection = requestConnection;
        this.retryConnection = retryConnection;
        this.connections = connections;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Connect a new group",
            description = "Creates the group and asks the carrier. Store both ids; the status tells how it goes.")
    @APIResponseSchema(
            value = ConnectionResponse.class,
            responseCode = "201",
            responseDescription = "The connection, created")
    @APIResponse(responseCode = "404", description = "The directory has no such carrier")
    @APIResponse(responseCode = "409", description = "Another connection has this carrier and carrier group id")
    @APIResponse(responseCode = "422", description = "A field is missing, or the id is none of this carrier's")
    public Uni<RestResponse<ConnectionResponse>> create(NewGroupConnectionRequest request) {
        return requestConnection
                .withNewGroup(caller.organizationId(), request)
                .map(connection -> answers.one(201, connection));
    }

    @GET
    @Path("/{connection_id}")
    @Operation(summary = "Get a connection")
    @APIResponse(responseCode = "200", description = "The connection; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such connection")
    public Uni<RestResponse<ConnectionResponse>> get(@RestPath("connection_id") String id) {
        return connections
                .one(caller.organizationId(), PathId.parse(MODEL, id))
                .map(connection -> answers.one(200, connection));
    }

    @GET
    @Operation(summary = "List connections", description = "Newest first, unless sorted otherwise.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<ConnectionResponse>>> list(
            @BeanParam ConnectionQuery query, @BeanParam PageQuery page, @Context UriInfo uri) {
        return connections
                .page(caller.organizationId(), query, page.slice(limits))
                .map(found -> answers.page(found, uri));
    }

    @GET
    @Path("/{connection_id}/history")
    @Operation(summary = "Status history", description = "Every status with time, cause and note, oldest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such connection")
    public Uni<RestResponse<Page<StatusEntry>>> history(
            @RestPath("connection_id") String id, @BeanParam PageQuery page, @Context UriInfo uri) {
        return connections
                .history(caller.organizationId(), PathId.parse(MODEL, id), page.slice(limits))
                .map(found -> found.toResponse(uri));
    }

    @PUT
    @Path("/{connection_id}/retry")
    @Operation(
            summary = "Retry a connection",
            description = "From unable_to_connect, action_required or carrier_authorization; the id stays the same.")
    @APIResponseSchema(
            value = ConnectionResponse.class,
            responseCode = "201",
            responseDescription = "The connection, processing again")
    @APIResponse(responseCode = "404", description = "The organization has no such connection")
    @APIResponse(responseCode = "409", description = "It is in another status, or the new id is taken")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "The new id is none of this carrier's")
    public Uni<RestResponse<ConnectionResponse>> retry(
            @RestPath("connection_id") String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            RetryRequest request) {
        return retryConnection
                .retry(caller.organizationId(), PathId.parse(MODEL, id), ifMatch, request)
                .map(connection -> answers.one(201, connection));
    }
}
