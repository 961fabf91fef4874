package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
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

/** Plans by their own ids. */
@Path("/api/v1/plans")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanResource {

    private final ReadPlans plans;
    private final Clock clock;
    private final Caller caller;

    PlanResource(ReadPlans plans, Clock clock, Caller caller) {
        this.plans = plans;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/{plan_id}")
    @Operation(summary = "Get a plan", description = "What else its line knows stands beside the common fields.")
    @APIResponse(responseCode = "200", description = "The plan; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such plan")
    @APIResponse(responseCode = "422", description = "The date is none")
    public Uni<RestResponse<PlanResponse.Wrapped>> get(
            @RestPath("plan_id") String id, @BeanParam EffectiveDate effectiveDate) {
        Filters filters = new Filters();
        LocalDate date = effectiveDate.in(filters, clock);
        filters.check();
        return plans.one(caller.organizationId(), PathId.parse("Plan", id))
                .map(plan -> RestResponse.ResponseBuilder.ok(new PlanResponse.Wrapped(PlanResponse.of(plan, date)))
                        .header("ETag", EntityTags.of(plan.version))
                        .build());
    }
}
