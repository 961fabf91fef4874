package io.coverbridge.snapshot.overview;

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

/** The snapshots of all organizations at a glance, for whoever runs the hub. */
@Path("/ops/v1/snapshots_overview")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Snapshots (operations)", description = "Counts; nothing of what snapshots say.")
public class SnapshotsOverviewResource {

    private final ReadSnapshotsOverview overview;

    SnapshotsOverviewResource(ReadSnapshotsOverview overview) {
        this.overview = overview;
    }

    @GET
    @Operation(
            summary = "Count the snapshots of every organization",
            description =
                    "By status, what an organization's own summary counts; organizations by id, 5,000 at most, and only"
                            + " those that have any that are counted.")
    @APIResponse(responseCode = "200", description = "The counts, statuses in the order in which they are gone through")
    public Uni<SnapshotsOverviewResponse> overview() {
        return overview.all();
    }
}
