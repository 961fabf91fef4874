package io.coverbridge.snapshot.structure;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.coverbridge.snapshot.plan.EffectiveDate;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How one group is built at its carriers. */
@Path("/api/v1/groups/{group_id}/carrier_configurations")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Group configurations")
public class ConfigurationsOfGroupResource {

    private final KeepConfigurations configurations;
    private final Clock clock;
    private final Caller caller;

    ConfigurationsOfGroupResource(KeepConfigurations configurations, Clock clock, Caller caller) {
        this.configurations = configurations;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "List a group's carrier configurations",
            description = "A plain array, one for each connection that no disconnection has ended before the effective"
                    + " date, oldest first.")
    @APIResponse(responseCode = "200", description = "The configurations")
    @APIResponse(responseCode = "404", description = "The organization has no such group")
    @APIResponse(responseCode = "422", description = "The date is none")
    public Uni<List<ConfigurationResponse>> list(
            @RestPath("group_id") String groupId, @BeanParam EffectiveDate effectiveDate) {
        Filters filters = new Filters();
        LocalDate day = effectiveDate.in(filters, clock);
        filters.check();
        return configurations
                .of(caller.organizationId(), PathId.parse("Group", groupId), day)
                .map(found -> found.stream().map(ConfigurationResponse::of).toList());
    }

    @PUT
    @Path("/{group_carrier_configuration_id}/{version}")
    @Operation(
            summary = "Set how data is exchanged with a carrier",
            description = "Names the version that the caller has seen. What the carrier tells stays as it is.")
    @APIResponseSchema(
            value = ConfigurationResponse.class,
            responseCode = "201",
            responseDescription = "The configuration with its new version")
    @APIResponse(responseCode = "404", description = "No such group, or it has no such configuration")
    @APIResponse(responseCode = "409", description = "The configuration has a newer version")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<RestResponse<ConfigurationResponse>> edit(
            @RestPath("group_id") String groupId,
            @RestPath("group_carrier_configuration_id") String id,
            @RestPath String version,
            @RestHeader("If-Match") @Nullable String ifMatch,
            ConfigurationEditRequest request) {
        return configurations
                .edit(
                        caller.organizationId(),
                        PathId.parse("Group", groupId),
                        PathId.parse(KeepConfigurations.MODEL, id),
                        version,
                        ifMatch,
                        request)
                .map(ConfigurationResponse::of)
                .map(found -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, found)
                        .header("ETag", EntityTags.of(found.version()))
                        .build());
    }
}
