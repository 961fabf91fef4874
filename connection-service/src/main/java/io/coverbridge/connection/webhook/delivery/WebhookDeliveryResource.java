package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.kit.http.HttpLimits;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Deliveries of webhooks. */
@Path("/api/v1/webhook_subscriptions/{subscription_id}")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookDeliveryResource {

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;

    private final ReadDeliveries deliveries;
    private final SendAgain sendAgain;
    private final HttpLimits limits;
    private final Caller caller;

    WebhookDeliveryResource(ReadDeliveries deliveries, SendAgain sendAgain, HttpLimits limits, Caller caller) {
        this.deliveries = deliveries;
        this.sendAgain = sendAgain;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Path("/test")
    @ResponseStatus(CREATED)
    @Operation(
            summary = "Send a test",
            description =
                    "Posts test.hello_world to this subscription, whatever it has chosen; the delivery shows how it went.")
    @APIResponseSchema(
            value = DeliveryResponse.class,
            responseCode = "201",
            responseDescription = "The delivery, pending")
    @APIResponse(responseCode = "404", description = "The organization has no such subscription")
    @APIResponse(responseCode = "409", description = "The subscription has failed or is disabled")
    public Uni<DeliveryResponse> test(@RestPath("subscription_id") String id) {
        return sendAgain.test(caller.organizationId(), subscription(id));
    }

    @GET
    @Path("/deliveries")
    @Operation(summary = "List deliveries", description = "With their attempts, newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "The organization has no such subscription")
    @APIResponse(responseCode = "422", description = "A filter is not what it should be")
    public Uni<RestResponse<Page<DeliveryResponse>>> list(
            @RestPath("subscription_id") String id,
            @BeanParam DeliveryQuery query,
            @BeanParam PageQuery page,
            @Context UriInfo uri) {
        return deliveries
                .page(caller.organizationId(), subscription(id), query.filter(), page.slice(limits))
                .map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/deliveries/{delivery_id}")
    @Operation(summary = "Get a delivery")
    @APIResponse(responseCode = "200", description = "The delivery with its attempts")
    @APIResponse(
            responseCode = "404",
            description = "The organization has no such subscription, or it no such delivery")
    public Uni<DeliveryResponse> get(
            @RestPath("subscription_id") String id, @RestPath("delivery_id") String deliveryId) {
        return deliveries.one(caller.organizationId(), subscription(id), PathId.parse(Deliveries.MODEL, deliveryId));
    }

    @POST
    @Path("/deliveries/{delivery_id}/redeliver")
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Send one delivery again",
            description = "Whatever became of it; its attempts start over, with the same event id.")
    @APIResponseSchema(
            value = DeliveryResponse.class,
            responseCode = "202",
            responseDescription = "The delivery, pending")
    @APIResponse(
            responseCode = "404",
            description = "The organization has no such subscription, or it no such delivery")
    @APIResponse(responseCode = "409", description = "The subscription has failed or is disabled")
    public Uni<DeliveryResponse> redeliver(
            @RestPath("subscription_id") String id, @RestPath("delivery_id") String deliveryId) {
        return sendAgain.one(caller.organizationId(), subscription(id), PathId.parse(Deliveries.MODEL, deliveryId));
    }

    @POST
    @Path("/redeliver")
    @ResponseStatus(ACCEPTED)
    @Operation(
            summary = "Send all deliveries since a time again",
            description = "The oldest first, as many as one request takes; next_since says where to go on.")
    @APIResponseSchema(
            value = RedeliveryResponse.class,
            responseCode = "202",
            responseDescription = "How many are pending again")
    @APIResponse(responseCode = "404", description = "The organization has no such subscription")
    @APIResponse(responseCode = "409", description = "The subscription has failed or is disabled")
    @APIResponse(responseCode = "422", description = "A time is missing or not what it should be")
    public Uni<RedeliveryResponse> redeliverAll(@RestPath("subscription_id") String id, RedeliveryRequest request) {
        return sendAgain.many(caller.organizationId(), subscription(id), request);
    }

    private static UUID subscription(String id) {
        return PathId.parse("WebhookSubscription", id);
    }
}
