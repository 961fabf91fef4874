package io.coverbridge.kit.app;

import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.RsaJsonWebKey;

/** Tokens, good and bad. */
public final class Tokens {

    public static final UUID ORGANIZATION = UUID.fromString("d61fa455-adf4-4dc4-8c57-6d779ba9475e");

    private static final String KEY_ID = "test";

    private Tokens() {}

    /** A good token of a platform. */
    public static String platform() {
        return sign(claims(Roles.PLATFORM).claim(Caller.ORGANIZATION_CLAIM, ORGANIZATION.toString()));
    }

    /** A good token with the wrong role for most addresses. */
    public static String emulator() {
        return sign(claims(Roles.EMULATOR).claim(Caller.ORGANIZATION_CLAIM, ORGANIZATION.toString()));
    }

    public static String withoutOrganization() {
        return sign(claims(Roles.PLATFORM));
    }

    public static String expired() {
        Instant longAgo = Instant.now().minusSeconds(3_600);
        return sign(claims(Roles.PLATFORM).issuedAt(longAgo).expiresAt(longAgo.plusSeconds(60)));
    }

    public static String ofAnotherIssuer() {
        return sign(claims(Roles.PLATFORM).issuer("elsewhere"));
    }

    /** Signed by a key that is not ours, under our key's name. */
    public static String forged() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            PrivateKey foreign = generator.generateKeyPair().getPrivate();
            return claims(Roles.PLATFORM).jws().keyId(KEY_ID).sign(foreign);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JwtClaimsBuilder claims(String role) {
        return Jwt.issuer("coverbridge").subject("test").groups(role).expiresIn(600);
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(privateKey());
    }

    static RsaJsonWebKey key() {
        try {
            RSAPrivateCrtKey key = privateKey();
            RSAPublicKey publicKey = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            RsaJsonWebKey jwk = new RsaJsonWebKey(publicKey);
            jwk.setKeyId(KEY_ID);
            jwk.setUse("sig");
            return jwk;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAPrivateCrtKey privateKey() {
        try {
            Path file = ConfigProvider.getConfig().getValue("coverbridge.tokens.signing-key", Path.class);
            return (RSAPrivateCrtKey) KeyUtils.decodePrivateKey(Files.readString(file), SignatureAlgorithm.RS256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
