package io.coverbridge.snapshot.enrollment;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Filters;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Individual enrollments by their own ids. */
@Path("/api/v1/individual_enrollments")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Individual enrollments")
public class IndividualEnrollmentResource {

    private final ReadEnrollments enrollments;
    private final Clock clock;
    private final Caller caller;

    IndividualEnrollmentResource(ReadEnrollments enrollments, Clock clock, Caller caller) {
        this.enrollments = enrollments;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/{individual_enrollment_id}")
    @Operation(summary = "Get an individual enrollment", description = "As it stands on the effective date.")
    @APIResponse(responseCode = "200", description = "The enrollment; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such enrollment")
    @APIResponse(responseCode = "422", description = "The date is none")
    public Uni<RestResponse<EnrollmentResponse>> get(
            @RestPath("individual_enrollment_id") String id, @BeanParam EffectiveDate effectiveDate) {
        Filters filters = new Filters();
        LocalDate date = effectiveDate.in(filters, clock);
        filters.check();
        return enrollments
                .one(caller.organizationId(), PathId.parse("IndividualEnrollment", id), date)
                .map(found -> RestResponse.ResponseBuilder.ok(found)
                        .header("ETag", EntityTags.of(found.version()))
                        .build());
    }
}
