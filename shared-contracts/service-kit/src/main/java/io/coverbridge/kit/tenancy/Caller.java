package io.coverbridge.kit.tenancy;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.PathId;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
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

    /** When the token ends; what is open for longer has to end with it. */
    public Instant expires() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    private static UUID refuse() {
        throw ApiException.unauthorized("401 Unauthorized: the token names no organization");
    }
}
