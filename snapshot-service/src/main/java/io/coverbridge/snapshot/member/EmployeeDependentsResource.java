package io.coverbridge.snapshot.member;

import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Masking;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The dependents of one employee. */
@Path("/api/v1/employees/{employee_id}/dependents")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependents")
public class EmployeeDependentsResource {

    private final ReadMembers members;
    private final MemberAnswers answers;
    private final HttpLimits limits;
    private final Caller caller;

    EmployeeDependentsResource(ReadMembers members, MemberAnswers answers, HttpLimits limits, Caller caller) {
        this.members = members;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List an employee's dependents", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such employee")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<RestResponse<Page<DependentResponse>>> list(
            @RestPath("employee_id") String employeeId,
            @BeanParam PageQuery page,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask,
            @Context UriInfo uri) {
        Masking masking = Masking.of(mask);
        return members.dependentsOf(caller.organizationId(), PathId.parse("Employee", employeeId), page.slice(limits))
                .map(found -> answers.dependents(found, masking, uri));
    }

    @GET
    @Path("/{dependent_id}")
    @Operation(summary = "Get a dependent of an employee")
    @APIResponse(responseCode = "200", description = "The dependent; ETag is its version")
    @APIResponse(responseCode = "404", description = "No such employee, or it has no such dependent")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<RestResponse<DependentResponse>> get(
            @RestPath("employee_id") String employeeId,
            @RestPath("dependent_id") String dependentId,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask) {
        Masking masking = Masking.of(mask);
        return members.dependentOf(
                        caller.organizationId(),
                        PathId.parse("Employee", employeeId),
                        PathId.parse("Dependent", dependentId))
                .map(found -> answers.dependent(found, masking));
    }
}
