package io.coverbridge.connection.overview;

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

/** All organizations at a glance, for whoever runs the hub. */
@Path("/ops/v1/overview")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations (operations)")
public class OverviewResource {

    private final ReadOverview overview;

    OverviewResource(ReadOverview overview) {
        this.overview = overview;
    }

    @GET
    @Operation(
            summary = "Count the connections of every organization",
            description = "By status, with the time since when the oldest has been in it; organizations by name, 5,000"
                    + " at most.")
    @APIResponse(responseCode = "200", description = "The counts; an organization without connections has none")
    public Uni<OverviewResponse> overview() {
        return overview.all();
    }
}
