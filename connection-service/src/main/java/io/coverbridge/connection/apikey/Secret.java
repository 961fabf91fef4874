package io.coverbridge.connection.apikey;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A new secret, shown once: 256 random bits. The start by which it is told from others gives away 24 of them.
 *
 * @param text what the client keeps
 * @param hash what we keep
 */
record Secret(String text, String hash) {

    /** Characters at the start that are kept in the clear. */
    static final int START_LENGTH = 8;

    // Scanners for leaked secrets look for fixed starts.
    private static final String PREFIX = "cbs_";
    private static final String CLIENT_PREFIX = "cb_";
    private static final int SECRET_BYTES = 32;
    private static final int CLIENT_ID_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Slow on purpose (bcrypt): not for the event loop. */
    static Secret fresh() {
        String text = PREFIX + random(SECRET_BYTES);
        return new Secret(text, BcryptUtil.bcryptHash(text));
    }

    /** A new client id, 120 random bits. */
    static String freshClientId() {
        return CLIENT_PREFIX + random(CLIENT_ID_BYTES);
    }

    String start() {
        return text.substring(0, START_LENGTH);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public String toString() {
        return "Secret[redacted]";
    }
}
