package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.HttpLimits;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** What the plans of one group cost. */
@Path("/api/v1/groups/{group_id}/plan_rates")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlanRatesResource {

    private final ReadPlans plans;
    private final HttpLimits limits;
    private final Caller caller;

    PlanRatesResource(ReadPlans plans, HttpLimits limits, Caller caller) {
        this.plans = plans;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List the rates of a group's plans", description = "Of the plans whose carrier tells them.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A parameter is not what it should be")
    public Uni<RestResponse<Page<PlanRateResponse>>> list(
            @RestPath("group_id") String groupId, @BeanParam PageQuery page, @Context UriInfo uri) {
        return plans.withRates(caller.organizationId(), PathId.parse("Group", groupId), page.slice(limits))
                .map(found -> found.map(PlanRateResponse::of).toResponse(uri));
    }
}
