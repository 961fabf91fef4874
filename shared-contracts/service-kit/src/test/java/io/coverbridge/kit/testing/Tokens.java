package io.coverbridge.kit.testing;

import io.coverbridge.kit.scope.GrantedScopes;
import io.coverbridge.kit.tenancy.Caller;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Bearer tokens as the hub issues them. */
public final class Tokens {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private Tokens() {}

    /** A token with a role, for an organization. */
    public static String of(String role, UUID organizationId) {
        return sign(claims(role, organizationId, Instant.now()), trustedKey());
    }

    /** A token that is restricted to scopes, separated by spaces. */
    public static String restricted(String role, UUID organizationId, String scopes) {
        return sign(claims(role, organizationId, Instant.now()).claim(GrantedScopes.CLAIM, scopes), trustedKey());
    }

    /** A token whose time is over. */
    public static String expired(String role, UUID organizationId) {
        return sign(claims(role, organizationId, Instant.now().minus(Duration.ofHours(1))), trustedKey());
    }

    /** A token that somebody else signed. */
    public static String forged(String role, UUID organizationId) {
        return sign(
                claims(role, organizationId, Instant.now()),
                TokenKeys.generate().getPrivate());
    }

    private static JwtClaimsBuilder claims(String role, UUID organizationId, Instant issued) {
        return Jwt.issuer("coverbridge")
                .subject("test")
                .groups(role)
                .claim(Caller.ORGANIZATION_CLAIM, organizationId.toString())
                .issuedAt(issued)
                .expiresAt(issued.plus(LIFETIME));
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().algorithm(SignatureAlgorithm.RS256).sign(key);
    }

    private static PrivateKey trustedKey() {
        String key = ConfigProvider.getConfig().getValue(TokenKeys.PRIVATE_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
