package io.coverbridge.connection.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client shows of its key.
 *
 * @param clientId public half
 * @param clientSecret secret half
 */
record ClientCredentials(String clientId, String clientSecret) {

    private static final String SCHEME = "basic ";
    private static final int MAX_LENGTH = 512;

    /** Reads an {@code Authorization: Basic} header (RFC 7617); empty if it is not one. */
    static Optional<ClientCredentials> read(@Nullable String authorization) {
        if (authorization == null
                || authorization.length() > MAX_LENGTH
                || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] pair = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            String text = new String(pair, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1 || text.indexOf('\0') >= 0
                    ? Optional.empty()
                    : Optional.of(new ClientCredentials(text.substring(0, colon), text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ClientCredentials[redacted]";
    }
}
