package io.coverbridge.connection.live;

/** Why a stream ends. */
enum Ending {
    /** The reader went away. */
    LEFT("bye"),
    /** Its token did. */
    TOKEN_EXPIRED("the token has expired; come back with a new one"),
    /** It took nothing for too long. */
    TOO_SLOW("too slow"),
    /** What it was to read next cannot be read. */
    UNREADABLE("come back with the last id"),
    /** The service stops. */
    STOPPING("the service stops; come back with the last id");

    private final String text;

    Ending(String text) {
        this.text = text;
    }

    /** What the reader is told. */
    String text() {
        return text;
    }
}
