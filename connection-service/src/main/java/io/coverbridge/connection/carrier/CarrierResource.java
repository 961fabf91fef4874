package io.coverbridge.connection.carrier;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The carriers of the directory. */
@Path("/api/v1/carriers")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Carriers")
public class CarrierResource {

    private final ListCarriers carriers;
    private final ActivateCarrier activateCarrier;
    private final Caller caller;

    CarrierResource(ListCarriers carriers, ActivateCarrier activateCarrier, Caller caller) {
        this.carriers = carriers;
        this.activateCarrier = activateCarrier;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "List carriers", description = "The whole directory as a plain list; filters narrow it.")
    @APIResponse(responseCode = "200", description = "What was asked for")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<List<CarrierResponse>> list(@BeanParam CarrierQuery query) {
        return carriers.list(caller.organizationId(), query);
    }

    @GET
    @Path("/{carrier_id}")
    @Operation(summary = "Get a carrier", description = "Also says what the carrier's group ids look like.")
    @APIResponse(responseCode = "200", description = "What was asked for")
    @APIResponse(responseCode = "404", description = "The directory does not have it")
    public Uni<RestResponse<CarrierResponse>> get(@RestPath("carrier_id") String id) {
        return carriers.one(caller.organizationId(), PathId.parse("Carrier", id))
                .map(found -> RestResponse.ResponseBuilder.ok(found)
                        .header("ETag", EntityTags.of(found.version()))
                        .build());
    }

    @POST
    @Path("/request")
    @ResponseStatus(201)
    @Operation(
            summary = "Activate a carrier",
            description = "Needed before the first connection to it. To activate it again changes the estimate only.")
    @APIResponseSchema(value = ActivationResponse.class, responseCode = "201", responseDescription = "The activation")
    @APIResponse(responseCode = "404", description = "The directory does not have it")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<ActivationResponse> activate(ActivationRequest request) {
        return activateCarrier
                .activate(
                        caller.organizationId(),
                        requireNonNull(request.carrierId()),
                        requireNonNullElse(request.estimatedVolume(), 0))
                .map(ActivationResponse::of);
    }
}
