package io.coverbridge.snapshot.enrollment;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.snapshot.plan.EffectiveDate;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The individual enrollments of one employee. */
@Path("/api/v1/employees/{employee_id}/individual_enrollments")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Individual enrollments")
public class EnrollmentsOfEmployeeResource {

    private final ReadEnrollments enrollments;
    private final HttpLimits limits;
    private final Clock clock;
    private final Caller caller;

    EnrollmentsOfEmployeeResource(ReadEnrollments enrollments, HttpLimits limits, Clock clock, Caller caller) {
        this.enrollments = enrollments;
        this.limits = limits;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List the individual enrollments of an employee",
            description = "As they stand on the effective date, newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such employee")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<RestResponse<Page<EnrollmentResponse>>> list(
            @RestPath("employee_id") String employeeId,
            @BeanParam EffectiveDate effectiveDate,
            @RestQuery("include_dependents") @Parameter(description = "true: those of the whole family.") @Nullable
                    String includeDependents,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        UUID owner = PathId.parse("Employee", employeeId);
        Filters filters = new Filters();
        LocalDate date = effectiveDate.in(filters, clock);
        Boolean withDependents = filters.bool("include_dependents", includeDependents);
        filters.check();
        return enrollments
                .ofEmployee(
                        caller.organizationId(), owner, Boolean.TRUE.equals(withDependents), page.slice(limits), date)
                .map(found -> found.toResponse(uri));
    }
}
