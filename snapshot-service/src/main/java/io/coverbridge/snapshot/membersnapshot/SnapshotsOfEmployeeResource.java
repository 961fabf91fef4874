package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The snapshots of one employee. */
@Path("/api/v1/employees/{employee_id}/member_snapshots")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member snapshots")
public class SnapshotsOfEmployeeResource {

    private final ReadSnapshots snapshots;
    private final HttpLimits limits;
    private final Caller caller;

    SnapshotsOfEmployeeResource(ReadSnapshots snapshots, HttpLimits limits, Caller caller) {
        this.snapshots = snapshots;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List an employee's snapshots", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such employee")
    public Uni<RestResponse<Page<SnapshotSummary>>> list(
            @RestPath("employee_id") String employeeId, @BeanParam PageQuery page, @Context UriInfo uri) {
        return snapshots
                .pageOfEmployee(caller.organizationId(), PathId.parse(Employees.MODEL, employeeId), page.slice(limits))
                .map(found -> found.toResponse(uri));
    }
}
