package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Group enrollments by their own ids. */
@Path("/api/v1/group_enrollments")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Group enrollments")
public class GroupEnrollmentResource {

    private final ReadGroupEnrollments enrollments;
    private final Clock clock;
    private final Caller caller;

    GroupEnrollmentResource(ReadGroupEnrollments enrollments, Clock clock, Caller caller) {
        this.enrollments = enrollments;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/{enrollment_id}")
    @Operation(summary = "Get a group enrollment", description = "As it stands today.")
    @APIResponse(responseCode = "200", description = "The group enrollment; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such group enrollment")
    public Uni<RestResponse<GroupEnrollmentResponse>> get(@RestPath("enrollment_id") String id) {
        LocalDate today = LocalDate.now(clock);
        return enrollments
                .one(caller.organizationId(), PathId.parse("GroupEnrollment", id))
                .map(found -> RestResponse.ResponseBuilder.ok(GroupEnrollmentResponse.of(found, today))
                        .header("ETag", EntityTags.of(found.version))
                        .build());
    }

    @GET
    @Path("/{enrollment_id}/plans")
    @Operation(summary = "List the plans of a group enrollment", description = "A plain list, newest first.")
    @APIResponse(responseCode = "200", description = "The plans, as they stand today")
    @APIResponse(responseCode = "404", description = "The organization has no such group enrollment")
    public Uni<List<PlanResponse>> plans(@RestPath("enrollment_id") String id) {
        LocalDate today = LocalDate.now(clock);
        return enrollments
                .plans(caller.organizationId(), PathId.parse("GroupEnrollment", id))
                .map(found ->
                        found.stream().map(plan -> PlanResponse.of(plan, today)).toList());
    }
}
