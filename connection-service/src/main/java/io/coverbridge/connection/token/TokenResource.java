package io.coverbridge.connection.token;

import io.coverbridge.kit.error.ApiException;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** Tokens for API keys. */
@Path("/auth/public")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Tokens")
public class TokenResource {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final IssueToken issueToken;
    private final SigningKey signingKey;

    TokenResource(IssueToken issueToken, SigningKey signingKey) {
        this.issueToken = issueToken;
        this.signingKey = signingKey;
    }

    @POST
    @Path("/token")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(
            summary = "Get a token",
            description = "Basic authentication with client id and client secret; the token holds for 600 seconds.")
    @APIResponse(responseCode = "200", description = "The token; expires_in is in seconds")
    @APIResponse(responseCode = "401", description = "Unknown client or wrong secret")
    public Uni<TokenResponse> token(@RestHeader("Authorization") @Nullable String authorization, TokenRequest request) {
        if (!CLIENT_CREDENTIALS.equals(request.grantType())) {
            throw ApiException.invalid("grant_type", "Must be client_credentials.");
        }
        return ClientCredentials.read(authorization)
                .map(issueToken::to)
                .orElseThrow(() -> ApiException.unauthorized("401 Unauthorized: client id and secret are missing"));
    }

    @GET
    @Path("/jwks.json")
    @Operation(summary = "Keys that tokens are checked with", description = "A JSON Web Key Set (RFC 7517).")
    public String keys() {
        return signingKey.keySet();
    }
}
