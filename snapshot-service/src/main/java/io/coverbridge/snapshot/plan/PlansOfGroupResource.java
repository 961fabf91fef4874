package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.HttpLimits;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The plans of one group. */
@Path("/api/v1/groups/{group_id}/plans")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans")
public class PlansOfGroupResource {

    private final ReadPlans plans;
    private final HttpLimits limits;
    private final Clock clock;
    private final Caller caller;

    PlansOfGroupResource(ReadPlans plans, HttpLimits limits, Clock clock, Caller caller) {
        this.plans = plans;
        this.limits = limits;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List a group's plans", description = "As they stand on the effective date, newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<PlanResponse>>> list(
            @RestPath("group_id") String groupId,
            @BeanParam PlanQuery query,
            @BeanParam EffectiveDate effectiveDate,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        UUID group = PathId.parse("Group", groupId);
        Filters filters = new Filters();
        LocalDate date = effectiveDate.in(filters, clock);
        Query wanted = query.toQuery(caller.organizationId(), group, date, filters);
        filters.check();
        return plans.page(caller.organizationId(), group, wanted, page.slice(limits))
                .map(found -> found.map(plan -> PlanResponse.of(plan, date)).toResponse(uri));
    }
}
