package io.coverbridge.snapshot.member;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.query.Query;
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

/** The employees of one group, by the hub's ids or the platform's. */
@Path("/api/v1/groups/{group_id}/employees")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class EmployeesOfGroupResource {

    private final ReadMembersOfGroup members;
    private final MemberAnswers answers;
    private final HttpLimits limits;
    private final Caller caller;

    EmployeesOfGroupResource(ReadMembersOfGroup members, MemberAnswers answers, HttpLimits limits, Caller caller) {
        this.members = members;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List a group's employees", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<EmployeeResponse>>> list(
            @RestPath("group_id") String groupId,
            @BeanParam EmployeeQuery query,
            @BeanParam PageQuery page,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask,
            @Context UriInfo uri) {
        Filters filters = new Filters();
        Query wanted = query.toQuery(caller.organizationId(), filters);
        filters.check();
        Masking masking = Masking.of(mask);
        return members.page(caller.organizationId(), PathId.parse("Group", groupId), wanted, page.slice(limits))
                .map(found -> answers.employees(found, masking, uri));
    }

    @GET
    @Path("/{employee_id}")
    @Operation(summary = "Get an employee of a group", description = "By the hub's id or the platform's.")
    @APIResponse(responseCode = "200", description = "The employee; ETag is its version")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such employee")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<RestResponse<EmployeeResponse>> get(
            @RestPath("group_id") String groupId,
            @RestPath("employee_id") String reference,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask) {
        Masking masking = Masking.of(mask);
        return members.one(caller.organizationId(), PathId.parse("Group", groupId), MemberKind.EMPLOYEE, reference)
                .map(found -> answers.employee(found, masking));
    }
}
