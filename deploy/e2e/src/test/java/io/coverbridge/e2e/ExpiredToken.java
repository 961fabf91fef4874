package io.coverbridge.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Makes a token that was good and is not any more, with the installation's own key: nobody waits ten minutes for one. */
final class ExpiredToken {

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private ExpiredToken() {}

    /**
     * A token that the demo platform had until an hour ago.
     *
     * @param signingKey PEM of PKCS #8
     */
    static String signedWith(Path signingKey) throws IOException {
        Instant expired = Instant.now().minus(Duration.ofHours(1));
        String content = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "."
                + base64("""
                    {"iss":"coverbridge","sub":"demo","upn":"demo","groups":["platform"],\
                    "organization_id":"d61fa455-adf4-4dc4-8c57-6d779ba9475e","iat":%d,"exp":%d,"jti":"%s"}\
                    """.formatted(
                                expired.minus(LIFETIME).getEpochSecond(), expired.getEpochSecond(), UUID.randomUUID()));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(read(signingKey));
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no token can be signed with " + signingKey, e);
        }
    }

    private static PrivateKey read(Path signingKey) throws IOException, GeneralSecurityException {
        String body = Files.readString(signingKey).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
