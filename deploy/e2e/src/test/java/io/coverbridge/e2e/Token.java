package io.coverbridge.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The token of one client id of the local installation, fetched anew in good time before it expires. */
final class Token {

    /** Half of what a token lives. */
    private static final Duration USE = Duration.ofMinutes(5);

    private final Client issuer;
    private final String clientId;
    private String header = "";
    private long fetchedAt;

    Token(URI gateway, String clientId) {
        String basic = Base64.getEncoder()
                .encodeToString((clientId + ":" + clientId + "-secret").getBytes(StandardCharsets.UTF_8));
        this.issuer = Client.anonymous(gateway).with("Authorization", "Basic " + basic);
        this.clientId = clientId;
    }

    /** Value of the header that carries it. */
    synchronized String header() throws IOException {
        if (header.isEmpty() || System.nanoTime() - fetchedAt > USE.toNanos()) {
            Answer answer = issuer.post("/auth/public/token", "{\"grant_type\":\"client_credentials\"}");
            if (answer.status() != 200) {
                throw new IOException("no token for " + clientId + ": " + answer);
            }
            header = "Bearer " + answer.field("access_token");
            fetchedAt = System.nanoTime();
        }
        return header;
    }
}
