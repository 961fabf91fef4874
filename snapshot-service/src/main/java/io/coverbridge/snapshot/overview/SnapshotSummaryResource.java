package io.coverbridge.snapshot.overview;

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

/** All snapshots of an organization at a glance. */
@Path("/api/v1/member_snapshots/summary")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member snapshots")
public class SnapshotSummaryResource {

    private final ReadSummary summary;
    private final Caller caller;

    SnapshotSummaryResource(ReadSummary summary, Caller caller) {
        this.summary = summary;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Count snapshots by status",
            description =
                    "Those under way, and those canceled that no newer snapshot of the employee has followed; for each"
                            + " carrier its parts that are under way, and those invalid in the newest snapshot of the employee. With"
                            + " the time since when the oldest has been in its status. Statuses without any are left out, and so is"
                            + " what ended otherwise.")
    @APIResponse(responseCode = "200", description = "The counts, statuses in the order in which they are gone through")
    public Uni<SummaryResponse> summary() {
        return summary.of(caller.organizationId());
    }
}
