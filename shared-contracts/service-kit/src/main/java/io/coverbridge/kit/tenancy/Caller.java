package io.coverbridge.kit.tenancy;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.scope.GrantedScopes;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls: read from the token and from nowhere else. */
@RequestScoped
public class Caller {

    /** Claim that names the organization. */
    public static final String ORGANIZATION_CLAIM = "organization_id";

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /**
     * The organization that the caller acts for.
     *
     * @throws ApiException 401 if the token names none
     */
    public UUID organizationId() {
        Object claim = token.getClaim(ORGANIZATION_CLAIM);
        return claim == null ? refuse() : PathId.find(claim.toString()).orElseGet(Caller::refuse);
    }

    /** Who it is by name: the client id of an API key, or what another provider calls its user. */
    public String name() {
        return token.getName();
    }

    /** Roles of the token. */
    public Set<String> roles() {
        return Set.copyOf(token.getGroups());
    }

    /** What the token is restricted to. */
    public GrantedScopes scopes() {
        return GrantedScopes.of(token.getClaim(GrantedScopes.CLAIM));
    }

    /** When the token ends; what is open for longer has to end with it. */
    public Instant expires() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    private static UUID refuse() {
        throw ApiException.unauthorized("401 Unauthorized: the token names no organization");
    }
}
