package io.coverbridge.connection.token;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;

/** The key that signs tokens, and its public half for everybody who checks them. */
@Startup
@Singleton
class SigningKey {

    private static final int LEAST_BITS = 2048;

    private final RSAPrivateCrtKey privateKey;
    private final RsaJsonWebKey publicKey;

    /**
     * Reads the key.
     *
     * @throws IllegalStateException if the file is missing or holds no such key; the message names the setting
     */
    SigningKey(TokensConfig config) {
        try {
            String pem = Files.readString(config.signingKey());
            privateKey = (RSAPrivateCrtKey) KeyUtils.decodePrivateKey(pem, SignatureAlgorithm.RS256);
            if (privateKey.getModulus().bitLength() < LEAST_BITS) {
                throw new GeneralSecurityException("the key has less than " + LEAST_BITS + " bits");
            }
            publicKey = publicHalf(privateKey);
        } catch (IOException | GeneralSecurityException | ClassCastException e) {
            throw new IllegalStateException(
                    "coverbridge.tokens.signing-key does not name a readable RSA private key (PEM, PKCS #8)", e);
        }
    }

    RSAPrivateCrtKey privateKey() {
        return privateKey;
    }

    /** Name of the key in tokens: the thumbprint of its public half (RFC 7638). */
    String id() {
        return publicKey.getKeyId();
    }

    /** The JSON Web Key Set that holds the public half (RFC 7517). */
    String keySet() {
        return new JsonWebKeySet(publicKey).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private static RsaJsonWebKey publicHalf(RSAPrivateCrtKey key) throws GeneralSecurityException {
        RSAPublicKeySpec spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        RsaJsonWebKey jwk =
                new RsaJsonWebKey((RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec));
        jwk.setUse("sig");
        jwk.setAlgorithm(SignatureAlgorithm.RS256.getAlgorithm());
        jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint("SHA-256"));
        return jwk;
    }
}
