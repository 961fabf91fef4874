package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.kit.http.PathId;
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
import org.jboss.resteasy.reactive.RestPath;

/** Where an employee's family stands at each carrier. */
@Path("/api/v1/employees/{employee_id}/status")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member snapshots")
public class EmployeeStatusResource {

    private final ReadEmployeeStatus readEmployeeStatus;
    private final Caller caller;

    EmployeeStatusResource(ReadEmployeeStatus readEmployeeStatus, Caller caller) {
        this.readEmployeeStatus = readEmployeeStatus;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Get an employee's status",
            description = "Per carrier whether changes are under way, all is told, or the last ones were refused.")
    @APIResponse(responseCode = "200", description = "One entry per carrier")
    @APIResponse(responseCode = "404", description = "The organization has no such employee")
    public Uni<EmployeeStatusResponse> get(@RestPath("employee_id") String employeeId) {
        return readEmployeeStatus.read(caller.organizationId(), PathId.parse(Employees.MODEL, employeeId));
    }
}
