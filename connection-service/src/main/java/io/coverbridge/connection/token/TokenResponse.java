package io.coverbridge.connection.token;

/**
 * A token, as RFC 6749 section 5.1 has it.
 *
 * @param accessToken the JWT
 * @param expiresIn how long it holds, in seconds
 * @param tokenType always {@code Bearer}
 */
public record TokenResponse(String accessToken, long expiresIn, String tokenType) {
    @Override
    public String toString() {
        return "TokenResponse[redacted]";
    }
}
