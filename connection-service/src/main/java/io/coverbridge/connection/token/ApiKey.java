package io.coverbridge.connection.token;

import java.util.Set;
import java.util.UUID;

/**
 * A key that an organization may ask tokens with.
 *
 * @param clientId its public half
 * @param organizationId whose it is
 * @param secretHash bcrypt hash of its secret half
 * @param roles what its tokens may do
 */
record ApiKey(String clientId, UUID organizationId, String secretHash, Set<String> roles) {
    @Override
    public String toString() {
        return "ApiKey[clientId=" + clientId + "]";
    }
}
