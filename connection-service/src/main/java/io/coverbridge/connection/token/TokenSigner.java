package io.coverbridge.connection.token;

import io.coverbridge.kit.scope.GrantedScopes;
import io.coverbridge.kit.tenancy.Caller;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.Claims;

/** Writes tokens: JWTs that every service believes. */
@ApplicationScoped
class TokenSigner {

    private final SigningKey signingKey;
    private final TokensConfig config;

    TokenSigner(SigningKey signingKey, TokensConfig config) {
        this.signingKey = signingKey;
        this.config = config;
    }

    String sign(TokenContent content) {
        JwtClaimsBuilder claims = Jwt.issuer(config.issuer())
                .claim(Claims.jti, content.id().toString())
                .subject(content.name())
                .upn(content.name())
                .groups(content.roles())
                .claim(Caller.ORGANIZATION_CLAIM, content.organizationId().toString())
                .issuedAt(content.issuedAt())
                .expiresAt(content.end());
        if (content.scopes() != null) {
            claims.claim(GrantedScopes.CLAIM, content.scopes().stream().sorted().collect(Collectors.joining(" ")));
        }
        return claims.jws().keyId(signingKey.id()).sign(signingKey.privateKey());
    }
}
