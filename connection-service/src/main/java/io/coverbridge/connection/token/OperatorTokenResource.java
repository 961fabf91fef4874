package io.coverbridge.connection.token;

import static java.util.Objects.requireNonNull;

import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Tokens with which operators look into an organization. */
@Path("/ops/v1/organizations/{organization_id}/token")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations (operations)")
public class OperatorTokenResource {

    private final IssueOperatorToken issueToken;
    private final Caller caller;

    OperatorTokenResource(IssueOperatorToken issueToken, Caller caller) {
        this.issueToken = issueToken;
        this.caller = caller;
    }

    @POST
    @Operation(
            summary = "Get a token for one organization",
            description =
                    "With the role platform only, in the name of the caller, with the caller's scopes; 600 seconds"
                            + " at most, and no longer than the caller's own token. The organization's audit log tells of it.")
    @APIResponseSchema(
            value = TokenResponse.class,
            responseCode = "201",
            responseDescription = "The token; expires_in is in seconds")
    @APIResponse(responseCode = "404", description = "There is no such organization")
    public Uni<RestResponse<TokenResponse>> issue(@RestPath("organization_id") String id) {
        return issueToken
                .of(PathId.parse("Organization", id), Operator.of(caller))
                .map(token -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, requireNonNull(token))
                        .header("Cache-Control", "no-store")
                        .build());
    }
}
