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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The individual enrollments of one group. */
@Path("/api/v1/groups/{group_id}/individual_enrollments")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Individual enrollments")
public class EnrollmentsOfGroupResource {

    private final ReadEnrollments enrollments;
    private final HttpLimits limits;
    private final Clock clock;
    private final Caller caller;

    EnrollmentsOfGroupResource(ReadEnrollments enrollments, HttpLimits limits, Clock clock, Caller caller) {
        this.enrollments = enrollments;
        this.limits = limits;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List the individual enrollments of a group",
            description = "As they stand on the effective date, newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<RestResponse<Page<EnrollmentResponse>>> list(
            @RestPath("group_id") String groupId,
            @BeanParam EffectiveDate effectiveDate,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        UUID owner = PathId.parse("Group", groupId);
        Filters filters = new Filters();
        LocalDate date = effectiveDate.in(filters, clock);
        filters.check();
        return enrollments
                .ofGroup(caller.organizationId(), owner, page.slice(limits), date)
                .map(found -> found.toResponse(uri));
    }
}
