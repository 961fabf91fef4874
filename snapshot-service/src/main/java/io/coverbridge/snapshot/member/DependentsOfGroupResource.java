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

/** The dependents in one group, by the hub's ids or the platform's. */
@Path("/api/v1/groups/{group_id}")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dependents")
public class DependentsOfGroupResource {

    private final ReadMembersOfGroup members;
    private final MemberAnswers answers;
    private final HttpLimits limits;
    private final Caller caller;

    DependentsOfGroupResource(ReadMembersOfGroup members, MemberAnswers answers, HttpLimits limits, Caller caller) {
        this.members = members;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Path("/employees/{employee_id}/dependents")
    @Operation(
            summary = "List the dependents of a group's employee",
            description = "By the employee's id in the hub or at the platform; newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such employee")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<RestResponse<Page<DependentResponse>>> list(
            @RestPath("group_id") String groupId,
            @RestPath("employee_id") String employee,
            @BeanParam PageQuery page,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask,
            @Context UriInfo uri) {
        Masking masking = Masking.of(mask);
        return members.dependentsOf(
                        caller.organizationId(), PathId.parse("Group", groupId), employee, page.slice(limits))
                .map(found -> answers.dependents(found, masking, uri));
    }

    @GET
    @Path("/employees/{employee_id}/dependents/{dependent_id}")
    @Operation(summary = "Get a dependent of a group's employee", description = "By the hub's ids or the platform's.")
    @APIResponse(responseCode = "200", description = "The dependent; ETag is its version")
    @APIResponse(responseCode = "404", description = "No such group, employee or dependent")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<RestResponse<DependentResponse>> getOfEmployee(
            @RestPath("group_id") String groupId,
            @RestPath("employee_id") String employee,
            @RestPath("dependent_id") String dependent,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask) {
        Masking masking = Masking.of(mask);
        return members.dependentOf(caller.organizationId(), PathId.parse("Group", groupId), employee, dependent)
                .map(found -> answers.dependent(found, masking));
    }

    @GET
    @Path("/dependents/{dependent_id}")
    @Operation(summary = "Get a dependent of a group", description = "By the hub's id or the platform's.")
    @APIResponse(responseCode = "200", description = "The dependent; ETag is its version")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such dependent")
    @APIResponse(responseCode = "422", description = "Nothing can be masked that way")
    public Uni<RestResponse<DependentResponse>> get(
            @RestPath("group_id") String groupId,
            @RestPath("dependent_id") String dependent,
            @RestQuery @Parameter(description = "ssn: only the last four digits are shown.") @Nullable String mask) {
        Masking masking = Masking.of(mask);
        return members.one(caller.organizationId(), PathId.parse("Group", groupId), MemberKind.DEPENDENT, dependent)
                .map(found -> answers.dependent(found, masking));
    }
}
