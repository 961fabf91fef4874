package io.coverbridge.connection.apikey;

import io.coverbridge.kit.http.EntityTags;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The API keys of the caller's organization. */
@Path("/api/v1/api_keys")
@RolesAllowed({Roles.PLATFORM, Roles.OPERATOR, Roles.EMULATOR})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "API keys")
public class ApiKeyResource {

    private final KeyUseCases keys;
    private final HttpLimits limits;
    private final Caller caller;

    ApiKeyResource(KeyUseCases keys, HttpLimits limits, Caller caller) {
        this.keys = keys;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Create a key",
            description = "Within the roles and scopes of the caller. The secret is in this answer and never again.")
    @APIResponseSchema(
            value = KeyWithSecretResponse.class,
            responseCode = "201",
            responseDescription = "The key and its secret")
    @APIResponse(responseCode = "403", description = "More than the caller's token has, or its scope is missing")
    @APIResponse(responseCode = "409", description = "The organization has as many keys as it may have")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<RestResponse<KeyWithSecretResponse>> create(KeyCreateRequest request) {
        Giver giver = Giver.of(caller);
        return keys.create(caller.organizationId(), giver, giver.roles(), request)
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .header("ETag", EntityTags.of(made.key().version()))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @GET
    @Operation(summary = "List keys", description = "Newest first, with those that are expired or revoked.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "Not a valid page")
    public Uni<RestResponse<Page<KeyResponse>>> list(@BeanParam PageQuery page, @Context UriInfo uri) {
        return keys.reads().page(caller.organizationId(), page.slice(limits)).map(found -> found.toResponse(uri));
    }

    @GET
    @Path("/{key_id}")
    @Operation(summary = "Get a key", description = "Also says when it was last used.")
    @APIResponse(responseCode = "200", description = "The key; ETag is its version")
    @APIResponse(responseCode = "404", description = "The organization has no such key")
    public Uni<RestResponse<KeyResponse>> get(@RestPath("key_id") String id) {
        return keys.reads().one(caller.organizationId(), id(id)).map(ApiKeyResource::answer);
    }

    @PUT
    @Path("/{key_id}/{version}")
    @Operation(
            summary = "Edit a key",
            description = "Names the version that the caller has seen; what is left out stays as it is.")
    @APIResponse(responseCode = "200", description = "The key with its new version")
    @APIResponse(responseCode = "403", description = "The key has, or would have, more than the caller's token")
    @APIResponse(responseCode = "404", description = "The organization has no such key")
    @APIResponse(
            responseCode = "409",
            description = "The key is revoked, has a newer version, or is the last one that may manage keys")
    @APIResponse(responseCode = "422", description = "A field is not what it should be")
    public Uni<RestResponse<KeyResponse>> edit(
            @RestPath("key_id") String id,
            @RestPath String version,
            @RestHeader("If-Match") @Nullable String ifMatch,
            KeyEditRequest request) {
        return keys.edit(caller.organizationId(), id(id), Giver.of(caller), version, ifMatch, request)
                .map(ApiKeyResource::answer);
    }

    @POST
    @Path("/{key_id}/rotate")
    @Operation(
            summary = "Change the secret",
            description = "The new one is in this answer and never again; the one before stays good for the overlap.")
    @APIResponse(responseCode = "200", description = "The key and its new secret")
    @APIResponse(responseCode = "403", description = "The key has more than the caller's token")
    @APIResponse(responseCode = "404", description = "The organization has no such key")
    @APIResponse(responseCode = "409", description = "The key is revoked, or its secret is a setting")
    @APIResponse(responseCode = "422", description = "The overlap is too long")
    public Uni<RestResponse<KeyWithSecretResponse>> rotate(@RestPath("key_id") String id, KeyRotateRequest request) {
        return keys.rotate(caller.organizationId(), id(id), Giver.of(caller), request)
                .map(made -> RestResponse.ResponseBuilder.ok(made)
                        .header("ETag", EntityTags.of(made.key().version()))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @DELETE
    @Path("/{key_id}")
    @ResponseStatus(204)
    @Operation(
            summary = "Revoke a key",
            description =
                    "For good, and at once for new tokens; tokens that are out hold until they end, 600 s at most.")
    @APIResponse(responseCode = "204", description = "It is revoked", content = @Content)
    @APIResponse(responseCode = "403", description = "The key has more than the caller's token")
    @APIResponse(responseCode = "404", description = "The organization has no such key")
    @APIResponse(responseCode = "409", description = "It is the last key that may manage keys")
    public Uni<Void> revoke(@RestPath("key_id") String id) {
        return keys.revokes().own(caller.organizationId(), id(id), Giver.of(caller));
    }

    static UUID id(String text) {
        return PathId.parse("ApiKey", text);
    }

    private static RestResponse<KeyResponse> answer(KeyResponse key) {
        return RestResponse.ResponseBuilder.ok(key)
                .header("ETag", EntityTags.of(key.version()))
                .build();
    }
}
