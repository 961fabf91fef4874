package io.coverbridge.connection.webhook.signature;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * How secrets are written, and the keys that they are. A generated one has the form of Standard Webhooks 1.0.0: {@code whsec_} and
 * 32 random bytes in base64. A secret of that form is two keys: the text itself for the signature that is compatible with
 * Noyo, the decoded bytes for the standard one. Any other text is one key for both.
 */
public final class SecretText {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretText() {}

    /** A new secret. */
    public static String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] plainKey(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] standardKey(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
                if (key.length > 0) {
                    return key;
                }
            } catch (IllegalArgumentException e) {
                // Chosen by hand and only looks like one.
                return plainKey(secret);
            }
        }
        return plainKey(secret);
    }
}
