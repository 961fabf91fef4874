package io.coverbridge.connection.apikey;

import static java.util.Objects.requireNonNull;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Organizations and their keys, for whoever runs the hub. */
@Path("/ops/v1/organizations")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations (operations)")
public class OrganizationResource {

    private final Organizations organizations;
    private final OpenOrganization openOrganization;
    private final KeyUseCases keys;
    private final HttpLimits limits;
    private final Caller caller;

    OrganizationResource(
            Organizations organizations,
            OpenOrganization openOrganization,
            KeyUseCases keys,
            HttpLimits limits,
            Caller caller) {
        this.organizations = organizations;
        this.openOrganization = openOrganization;
        this.keys = keys;
        this.limits = limits;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Open an organization with its first key",
            description = "The secret of the key is in this answer and never again.")
    @APIResponseSchema(
            value = OrganizationOpenedResponse.class,
            responseCode = "201",
            responseDescription = "The organization and its key")
    @APIResponse(responseCode = "403", description = "The key would have more than the caller may give")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<RestResponse<OrganizationOpenedResponse>> create(OrganizationCreateRequest request) {
        return openOrganization.open(request, giver()).map(opened -> created(opened));
    }

    @GET
    @Operation(summary = "List organizations", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "422", description = "Not a valid page")
    public Uni<RestResponse<Page<OrganizationResponse>>> list(@BeanParam PageQuery page, @Context UriInfo uri) {
        return organizations.page(page.slice(limits)).map(found -> found.toResponse(uri));
    }

    @POST
    @Path("/{organization_id}/api_keys")
    @Operation(
            summary = "Create a key for an organization",
            description = "For one that has lost all of its own, for example. The role is platform if none is named.")
    @APIResponseSchema(
            value = KeyWithSecretResponse.class,
            responseCode = "201",
            responseDescription = "The key and its secret")
    @APIResponse(responseCode = "403", description = "The key would have more than the caller may give")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "409", description = "The organization has as many keys as it may have")
    @APIResponse(responseCode = "422", description = "A field is missing or not what it should be")
    public Uni<RestResponse<KeyWithSecretResponse>> createKey(
            @RestPath("organization_id") String id, KeyCreateRequest request) {
        Giver giver = giver();
        return organizations
                .require(organization(id))
                .flatMap(organization -> keys.create(organization, giver, List.of(Roles.PLATFORM), request))
                .map(made -> created(made));
    }

    @GET
    @Path("/{organization_id}/api_keys")
    @Operation(summary = "List the keys of an organization", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "The page")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    @APIResponse(responseCode = "422", description = "Not a valid page")
    public Uni<RestResponse<Page<KeyResponse>>> listKeys(
            @RestPath("organization_id") String id, @BeanParam PageQuery page, @Context UriInfo uri) {
        PageQuery.Slice slice = page.slice(limits);
        return organizations
                .require(organization(id))
                .flatMap(organization -> keys.reads().page(organization, slice))
                .map(found -> found.toResponse(uri));
    }

    @DELETE
    @Path("/{organization_id}/api_keys/{key_id}")
    @ResponseStatus(204)
    @Operation(
            summary = "Revoke a key of an organization",
            description =
                    "For good, and the last one, too: that shuts the organization out once its tokens have ended.")
    @APIResponse(responseCode = "204", description = "It is revoked", content = @Content)
    @APIResponse(responseCode = "403", description = "The key has more than the caller may give")
    @APIResponse(responseCode = "404", description = "There is no such key")
    public Uni<Void> revokeKey(@RestPath("organization_id") String id, @RestPath("key_id") String keyId) {
        UUID key = ApiKeyResource.id(keyId);
        Giver giver = giver();
        return organizations
                .require(organization(id))
                .flatMap(organization -> keys.revokes().ofAny(organization, key, giver));
    }

    private Giver giver() {
        return Giver.of(caller).alsoGiving(Roles.PLATFORM);
    }

    private static UUID organization(String id) {
        return PathId.parse("Organization", id);
    }

    private static <T> RestResponse<T> created(T body) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, requireNonNull(body))
                .header("Cache-Control", "no-store")
                .build();
    }
}
