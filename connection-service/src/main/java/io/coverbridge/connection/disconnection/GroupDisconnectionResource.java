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

/** Disconnections of groups from carriers. */
@Path("/api/v1/group_disconnection_requests")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Group disconnections")
public class GroupDisconnectionResource {

    private static final String MODEL = GroupDisconnections.MODEL;

    private final RequestDisconnection requestDisconnection;
    private final DecideDisconnection decide;
    private final ReadDisconnections disconnections;
    private final HttpLimits limits;
    private final Caller caller;

    GroupDisconnectionResource(
            RequestDisconnection requestDisconnection,
            DecideDisconnection decide,
            ReadDisconnections disconnections,
            HttpLimits limits,
            Caller caller) {
        this.requestDisconnection = requestDisconnection;
        this.decide = decide;
        this.disconnections = disconnections;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Disconnect a group from a carrier",
            description =
                    "Takes effect once its last day has passed, at once if it has. From then on the carrier is told"
                            + " nothing more, and its id of the group is free for a new connection.")
    @APIResponseSchema(
            value = DisconnectionResponse.class,
            responseCode = "201",
            responseDescription = "The request, processing")
    @APIResponse(responseCode = "403", description = "The group is protected; the body has a message and no status")
    @APIResponse(responseCode = "404", description = "No such group, or no such carrier")
    @APIResponse(responseCode = "409", description = "A request about this group and carrier is open")
    @APIResponse(responseCode = "422", description = "A field is missing, or the group is not connected to the carrier")
    public Uni<RestResponse<DisconnectionResponse>> create(DisconnectionCreateRequest request) {
        return requestDisconnection
                .request(caller.organizationId(), request)
                .map(made -> DisconnectionResponse.answer(201, made));
    }

    @GET
    @Operation(summary = "List disconnections", description = "Newest first, unless sorted otherwise.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<DisconnectionResponse>>> list(
            @BeanParam DisconnectionQuery query, @BeanParam PageQuery page, @Context UriInfo uri) {
        return disconnections
                .page(caller.organizationId(), query, page.slice(limits))
                .map(found -> DisconnectionResponse.page(found, uri));
    }

    @GET
    @Path("/{group_disconnection_request_id}")
    @Operation(summary = "Get a disconnection")
    @APIResponse(responseCode = "200", description = "The request; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such request")
    public Uni<RestResponse<DisconnectionResponse>> get(@RestPath("group_disconnection_request_id") String id) {
        return disconnections
                .one(caller.organizationId(), PathId.parse(MODEL, id))
                .map(found -> DisconnectionResponse.answer(200, found));
    }

    @GET
    @Path("/{group_disconnection_request_id}/history")
    @Operation(summary = "Status history", description = "Every decision and step with time and cause, oldest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such request")
    public Uni<RestResponse<Page<DisconnectionEntry>>> history(
            @RestPath("group_disconnection_request_id") String id, @BeanParam PageQuery page, @Context UriInfo uri) {
        return disconnections
                .history(caller.organizationId(), PathId.parse(MODEL, id), page.slice(limits))
                .map(found -> found.toResponse(uri));
    }

    @PUT
    @Path("/{group_disconnection_request_id}/confirm")
    @Operation(summary = "Confirm a disconnection", description = "One that needs review; with a date if it has none.")
    @APIResponse(responseCode = "200", description = "The request, processing")
    @APIResponse(responseCode = "403", description = "The group is protected; the body has a message and no status")
    @APIResponse(responseCode = "404", description = "The organization has no such request")
    @APIResponse(responseCode = "409", description = "It does not need review")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "It has no date, or the group is not connected any more")
    public Uni<RestResponse<DisconnectionResponse>> confirm(
            @RestPath("group_disconnection_request_id") String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable ConfirmRequest request) {
        return decide.confirm(caller.organizationId(), PathId.parse(MODEL, id), ifMatch, request)
                .map(found -> DisconnectionResponse.answer(200, found));
    }

    @PUT
    @Path("/{group_disconnection_request_id}/reject")
    @Operation(
            summary = "Reject a disconnection",
            description = "One that needs review, or that has not taken effect yet; the group stays connected.")
    @APIResponse(responseCode = "200", description = "The request, rejected")
    @APIResponse(responseCode = "404", description = "The organization has no such request")
    @APIResponse(responseCode = "409", description = "It is completed, or rejected already")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "A field is not what it should be")
    public Uni<RestResponse<DisconnectionResponse>> reject(
            @RestPath("group_disconnection_request_id") String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Nullable RejectRequest request) {
        return decide.reject(caller.organizationId(), PathId.parse(MODEL, id), ifMatch, request)
                .map(found -> DisconnectionResponse.answer(200, found));
    }

    @PUT
    @Path("/{group_disconnection_request_id}/{version}")
    @Operation(
            summary = "Edit a disconnection",
            description =
                    "Names the version that the caller has seen. Sets its status to processing or rejected; one that"
                            + " is processing may be given another date.")
    @APIResponse(responseCode = "200", description = "The request with its new version")
    @APIResponse(responseCode = "403", description = "The group is protected; the body has a message and no status")
    @APIResponse(responseCode = "404", description = "The organization has no such request")
    @APIResponse(responseCode = "409", description = "It has a newer version, or cannot take that status")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "A field is not what it should be")
    public Uni<RestResponse<DisconnectionResponse>> edit(
            @RestPath("group_disconnection_request_id") String id,
            @RestPath String version,
            @RestHeader("If-Match") @Nullable String ifMatch,
            DisconnectionEditRequest request) {
        return decide.edit(caller.organizationId(), PathId.parse(MODEL, id), version, ifMatch, request)
                .map(found -> DisconnectionResponse.answer(200, found));
    }
}
