package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.disconnection.DisconnectionView;
import io.coverbridge.adapter.disconnection.RaiseDisconnection;
import io.coverbridge.adapter.steering.OrganizationInView;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Disconnections, seen and raised from the carrier's side. */
@Path("/emulator/v1/disconnections")
@Tag(name = "Disconnections", description = "Disconnections, seen and raised from the carrier's side.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class EmulatedDisconnectionsResource {

    private final RaiseDisconnection disconnections;
    private final OrganizationInView inView;

    EmulatedDisconnectionsResource(RaiseDisconnection disconnections, OrganizationInView inView) {
        this.disconnections = disconnections;
        this.inView = inView;
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            operationId = "raiseDisconnection",
            summary = "Let a carrier say that a group should be disconnected",
            description = "A request follows that needs the platform's review; its id is the one in the answer.")
    @APIResponse(responseCode = "201", description = "What the carrier said")
    @APIResponse(responseCode = "404", description = "A platform names another organization")
    @APIResponse(responseCode = "409", description = "A request about this group and carrier is open")
    @APIResponse(responseCode = "422", description = "A field is missing, or the group is not connected to the carrier")
    public Uni<DisconnectionView> raise(
            @RestQuery(OrganizationInView.PARAMETER) @Nullable String organizationId,
            RaisedDisconnectionRequest request) {
        return disconnections.raise(inView.of(organizationId), request.word());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getEmulatedDisconnection",
            summary = "See a disconnection from the carrier's side",
            description = "With the time at which it takes effect, by the emulator's clock.")
    @APIResponse(responseCode = "200", description = "The disconnection")
    @APIResponse(responseCode = "404", description = "The caller has no disconnection with this id")
    public Uni<DisconnectionView> get(
            @RestPath String id, @RestQuery(OrganizationInView.PARAMETER) @Nullable String organizationId) {
        return disconnections.read(inView.of(organizationId), PathId.parse(RaiseDisconnection.MODEL, id));
    }
}
