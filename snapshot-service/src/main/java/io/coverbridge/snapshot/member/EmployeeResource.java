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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** The employees of all groups. */
@Path("/api/v1/employees")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Employees")
public class EmployeeResource {

    private final ReadMembers members;
    private final FindEmployees findEmployees;
    private final MemberAnswers answers;
    private final HttpLimits limits;
    private final Caller caller;

    EmployeeResource(
            ReadMembers members, FindEmployees findEmployees, MemberAnswers answers, HttpLimits limits, Caller caller) {
        this.members = members;
        this.findEmployees = findEmployees;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List employees", description = "Of all groups, newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<EmployeeResponse>>> list(
            @BeanParam EmployeeQuery query,
            @RestQuery("person_id") @Parameter(description = "The employee's own id.") @Nullable String personId,
            @RestQuery("group_id") @Nullable String groupId,
            @BeanParam PageQuery page,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask,
            @Context UriInfo uri) {
        Filters filters = new Filters();
        Query wanted = query.toQuery(caller.organizationId(), filters)
                .and("id = :personId", "personId", filters.id("person_id", personId))
                .and("groupId = :groupId", "groupId", filters.id("group_id", groupId));
        filters.check();
        Masking masking = Masking.of(mask);
        return members.page(caller.organizationId(), wanted, page.slice(limits))
                .map(found -> answers.employees(found, masking, uri));
    }

    @GET
    @Path("/{employee_id}")
    @Operation(summary = "Get an employee")
    @APIResponse(responseCode = "200", description = "The employee; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such employee")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<RestResponse<EmployeeResponse>> get(
            @RestPath("employee_id") String id,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask) {
        Masking masking = Masking.of(mask);
        return members.employee(caller.organizationId(), PathId.parse("Employee", id))
                .map(found -> answers.employee(found, masking));
    }

    @POST
    @Path("/search")
    @Operation(
            summary = "Find employees by name or social security number",
            description = "In the body, because neither must stand in an address. Newest first.")
    @APIResponse(responseCode = "200", description = "The page; empty if there is none")
    @APIResponse(responseCode = "422", description = "Name and number are missing, or one of them is none")
    public Uni<RestResponse<Page<EmployeeResponse>>> search(
            EmployeeSearchRequest request,
            @BeanParam PageQuery page,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask,
            @Context UriInfo uri) {
        Masking masking = Masking.of(mask);
        return findEmployees
                .find(caller.organizationId(), request, page.slice(limits))
                .map(found -> answers.employees(found, masking, uri));
    }
}
