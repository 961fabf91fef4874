package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.connection.DriveConnection;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Connections, seen and steered from the carrier's side. */
@Path("/emulator/v1/connections/{id}")
@Tag(name = "Connections", description = "Connections, seen and steered from the carrier's side.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class EmulatedConnectionsResource {

    private final ConnectionsInView inView;
    private final EmulatedConnections connections;
    private final DriveConnection drive;
    private final CarrierDirectory directory;

    EmulatedConnectionsResource(
            ConnectionsInView inView,
            EmulatedConnections connections,
            DriveConnection drive,
            CarrierDirectory directory) {
        this.inView = inView;
        this.connections = connections;
        this.drive = drive;
        this.directory = directory;
    }

    @GET
    @Operation(
            operationId = "getEmulatedConnection",
            summary = "See a connection from the carrier's side",
            description =
                    "Scenario, attempts, the next due time and everything that was reported. A connection that was"
                            + " posted a moment ago may take a few milliseconds to arrive here.")
    @APIResponse(responseCode = "200", description = "The connection")
    @APIResponse(responseCode = "404", description = "The caller has no connection with this id")
    public Uni<EmulatedConnectionResponse> get(@RestPath String id) {
        return inView.organizationFor(id)
                .flatMap(organizationId -> connections.of(organizationId, PathId.parse(ConnectionsInView.MODEL, id)));
    }

    @POST
    @Path("/outcome")
    @ResponseStatus(201)
    @Operation(
            operationId = "driveConnection",
            summary = "Drive a connection to a status",
            description =
                    "Reports every step on the shortest allowed way and stops the scenario; a retry by the platform"
                            + " starts it again. Driving to completed installs the group.")
    @APIResponse(responseCode = "201", description = "The connection, driven")
    @APIResponse(responseCode = "404", description = "The caller has no connection with this id")
    @APIResponse(responseCode = "409", description = "It has this status already, or cannot reach it")
    @APIResponse(responseCode = "422", description = "No such status, or the note is too long")
    public Uni<EmulatedConnectionResponse> drive(@RestPath String id, OutcomeRequest outcome) {
        UUID connectionId = PathId.parse(ConnectionsInView.MODEL, id);
        return inView.organizationFor(id)
                .flatMap(organizationId -> drive.to(
                                organizationId,
                                connectionId,
                                Objects.requireNonNull(outcome.status()),
                                outcome.note(),
                                connection -> EmulatedCarrier.group(
                                        directory.get(connection.carrierId()), connection.carrierGroupId()))
                        .flatMap(driven -> connections.of(organizationId, connectionId)));
    }
}
