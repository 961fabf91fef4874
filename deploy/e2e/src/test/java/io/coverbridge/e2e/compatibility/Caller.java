package io.coverbridge.e2e.compatibility;

import java.io.IOException;

/** Gives the tokens of the clients that cases name. */
@FunctionalInterface
public interface Caller {

    /** Value of the header {@code Authorization} for a client id; empty for {@code nobody}. */
    String authorization(String clientId) throws IOException;
}
