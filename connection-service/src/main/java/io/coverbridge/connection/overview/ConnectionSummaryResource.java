package io.coverbridge.connection.overview;

import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All connections of an organization at a glance. */
@Path("/api/v1/group_connections/summary")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group connections")
public class ConnectionSummaryResource {

    private final ReadConnectionSummary summary;
    private final Caller caller;

    ConnectionSummaryResource(ReadConnectionSummary summary, Caller caller) {
        this.summary = summary;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Count connections by status",
            description = "In all and for each carrier, with the time since when the oldest has been in its status."
                    + " Disconnected ones are not counted, statuses without any are left out.")
    @APIResponse(responseCode = "200", description = "The counts, statuses in the order in which they are gone through")
    public Uni<ConnectionSummaryResponse> summary() {
        return summary.of(caller.organizationId());
    }
}
