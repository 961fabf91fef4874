package io.coverbridge.connection.webhook;

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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Webhook subscriptions. */
@Path("/api/v1/webhook_subscriptions")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookSubscriptionResource {

    private static final String MODEL = WebhookSubscriptions.MODEL;

    private final CreateSubscription createSubscription;
    private final EditSubscription editSubscription;
    private final RotateSecret rotateSecret;
    private final KeepSubscriptions subscriptions;
    private final SubscriptionAnswers answers;
    private final HttpLimits limits;
    private final Caller caller;

    WebhookSubscriptionResource(
            CreateSubscription createSubscription,
            EditSubscription editSubscription,
            RotateSecret rotateSecret,
            KeepSubscriptions subscriptions,
            SubscriptionAnswers answers,
            HttpLimits limits,
            Caller caller) {
        this.createSubscription = createSubscription;
        this.editSubscription = editSubscription;
        this.rotateSecret = rotateSecret;
        this.subscriptions = subscriptions;
        this.answers = answers;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Subscribe to events",
            description =
                    "Events are posted to the url from now on. Without a secret one is made and shown in this answer only.")
    @APIResponseSchema(
            value = SubscriptionResponse.class,
            responseCode = "201",
            responseDescription = "The subscription, active")
    @APIResponse(responseCode = "409", description = "The organization has as many as it may have")
    @APIResponse(
            responseCode = "422",
            description = "The url must not be called, or another field is not what it should be")
    public Uni<RestResponse<SubscriptionResponse>> create(SubscriptionRequest request) {
        return createSubscription.create(caller.organizationId(), request).map(made -> answers.one(201, made));
    }

    @GET
    @Operation(summary = "List subscriptions", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "A number is not what it should be")
    public Uni<RestResponse<Page<SubscriptionResponse>>> list(@BeanParam PageQuery page, @Context UriInfo uri) {
        return subscriptions.page(caller.organizationId(), page.slice(limits)).map(found -> answers.page(found, uri));
    }

    @GET
    @Path("/{subscription_id}")
    @Operation(summary = "Get a subscription")
    @APIResponse(responseCode = "200", description = "The subscription; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such subscription")
    public Uni<RestResponse<SubscriptionResponse>> get(@RestPath("subscription_id") String id) {
        return subscriptions
                .one(caller.organizationId(), PathId.parse(MODEL, id))
                .map(answers::one);
    }

    @PUT
    @Path("/{subscription_id}/{version}")
    @Operation(
            summary = "Edit a subscription",
            description = "Names the version that the caller has seen; what is left out stays as it is. status active "
                    + "starts deliveries again, disabled stops them.")
    @APIResponse(responseCode = "200", description = "The subscription with its new version")
    @APIResponse(responseCode = "404", description = "The organization has no such subscription")
    @APIResponse(responseCode = "409", description = "The subscription has a newer version")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(
            responseCode = "422",
            description = "The url must not be called, or another field is not what it should be")
    public Uni<RestResponse<SubscriptionResponse>> edit(
            @RestPath("subscription_id") String id,
            @RestPath String version,
            @RestHeader("If-Match") @Nullable String ifMatch,
            SubscriptionEditRequest request) {
        return editSubscription
                .edit(caller.organizationId(), PathId.parse(MODEL, id), version, ifMatch, request)
                .map(answers::one);
    }

    @DELETE
    @Path("/{subscription_id}")
    @Operation(summary = "Delete a subscription", description = "With its deliveries.")
    @APIResponse(
            responseCode = "204",
            description = "It is gone",
            content = {})
    @APIResponse(responseCode = "404", description = "The organization has no such subscription")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    public Uni<Void> delete(@RestPath("subscription_id") String id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return subscriptions.delete(caller.organizationId(), PathId.parse(MODEL, id), ifMatch);
    }

    @POST
    @Path("/{subscription_id}/rotate_secret")
    @Operation(
            summary = "Rotate the secret",
            description = "The new one signs from now on, the old one beside it for overlap_seconds: the signature "
                    + "header then has a digest of each. Without a secret one is made and shown in this answer only.")
    @APIResponse(responseCode = "200", description = "The subscription with what signs now")
    @APIResponse(responseCode = "404", description = "The organization has no such subscription")
    @APIResponse(responseCode = "412", description = "It has changed since it was read")
    @APIResponse(responseCode = "422", description = "The secret is too short, or the overlap too long")
    public Uni<RestResponse<SubscriptionResponse>> rotate(
            @RestPath("subscription_id") String id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            RotationRequest request) {
        return rotateSecret
                .rotate(caller.organizationId(), PathId.parse(MODEL, id), ifMatch, request)
                .map(made -> answers.one(200, made));
    }
}
