package io.coverbridge.kit.app;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;

/** The public half of the key that {@link Tokens} signs with. */
@Path("/auth/public/jwks.json")
public class KeySetResource {
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    public String keys() {
        return new JsonWebKeySet(Tokens.key()).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }
}
