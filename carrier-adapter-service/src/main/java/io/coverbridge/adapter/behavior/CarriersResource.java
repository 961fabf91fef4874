package io.coverbridge.adapter.behavior;

import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.steering.OrganizationInView;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Emulated carriers and how they behave. */
@Path("/emulator/v1/carriers")
@Tag(name = "Carriers", description = "Emulated carriers, and how each behaves towards an organization.")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
class CarriersResource {

    private static final String WHOSE = "Towards whom; for operators and emulators";
    private static final String EXAMPLE = "d61fa455-adf4-4dc4-8c57-6d779ba9475e";

    private final OrganizationInView inView;
    private final CarrierDirectory directory;
    private final Behaviors behaviors;

    CarriersResource(OrganizationInView inView, CarrierDirectory directory, Behaviors behaviors) {
        this.inView = inView;
        this.directory = directory;
        this.behaviors = behaviors;
    }

    @GET
    @Operation(
            operationId = "listEmulatedCarriers",
            summary = "List carriers with their behavior",
            description = "Every carrier of the directory, listed or not, in its order.")
    @APIResponse(responseCode = "200", description = "The carriers")
    @APIResponse(responseCode = "404", description = "A platform named another organization")
    @APIResponse(responseCode = "422", description = "An operator or emulator named no organization")
    public Uni<List<CarrierResponse>> list(
            @Parameter(description = WHOSE, example = EXAMPLE) @RestQuery(OrganizationInView.PARAMETER) @Nullable
                    String organizationId) {
        return behaviors
                .all(inView.of(organizationId))
                .map(said -> directory.all().stream()
                        .map(carrier -> CarrierResponse.of(carrier, said.getOrDefault(carrier.id(), Behavior.USUAL)))
                        .toList());
    }

    @GET
    @Path("/{carrier_id}/behavior")
    @Operation(
            operationId = "getCarrierBehavior",
            summary = "Read how a carrier behaves",
            description = "As it was set, or as usual: answers after half a second, always, without an authorization.")
    @APIResponse(responseCode = "200", description = "The behavior")
    @APIResponse(responseCode = "404", description = "No such carrier, or a platform named another organization")
    @APIResponse(responseCode = "422", description = "An operator or emulator named no organization")
    public Uni<BehaviorBody> get(
            @RestPath("carrier_id") String carrierId,
            @Parameter(description = WHOSE, example = EXAMPLE) @RestQuery(OrganizationInView.PARAMETER) @Nullable
                    String organizationId) {
        return behaviors.of(inView.of(organizationId), known(carrierId)).map(BehaviorBody::of);
    }

    @PUT
    @Path("/{carrier_id}/behavior")
    @Operation(
            operationId = "setCarrierBehavior",
            summary = "Say how a carrier behaves",
            description = "From its next call on, towards one organization, across restarts. Replaces all that was said"
                    + " before: what is left out is as usual, and {} is all as usual. Scenarios go on beside it.")
    @APIResponse(responseCode = "200", description = "The behavior, complete")
    @APIResponse(responseCode = "404", description = "No such carrier, or a platform named another organization")
    @APIResponse(responseCode = "422", description = "Not a possible behavior; every fault is named with its place")
    public Uni<BehaviorBody> set(
            @RestPath("carrier_id") String carrierId,
            @Parameter(description = WHOSE, example = EXAMPLE) @RestQuery(OrganizationInView.PARAMETER) @Nullable
                    String organizationId,
            BehaviorBody body) {
        Behavior behavior = body.behavior();
        return behaviors
                .set(inView.of(organizationId), known(carrierId), behavior)
                .map(set -> BehaviorBody.of(behavior));
    }

    private UUID known(String carrierId) {
        UUID id = PathId.parse("Carrier", carrierId);
        if (directory.find(id).isEmpty()) {
            throw ApiException.notFound("Carrier", id);
        }
        return id;
    }
}
