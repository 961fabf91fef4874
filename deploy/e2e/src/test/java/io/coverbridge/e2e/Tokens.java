package io.coverbridge.e2e;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens of the local installation's clients, by client id. */
final class Tokens {

    private static final String NOBODY = "nobody";

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final URI gateway;

    Tokens(URI gateway) {
        this.gateway = gateway;
    }

    /** Value of the header that carries the token of a client; empty for {@code nobody}. */
    String header(String clientId) throws IOException {
        return clientId.equals(NOBODY)
                ? ""
                : tokens.computeIfAbsent(clientId, id -> new Token(gateway, id)).header();
    }
}
