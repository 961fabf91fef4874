package io.coverbridge.connection.apikey;

import java.util.Locale;

/** Whether a key is good for tokens. */
public enum KeyStatus {
    ACTIVE,
    /** Its end has come; another end makes it good again. */
    EXPIRED,
    /** For good. */
    REVOKED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
