package io.coverbridge.local.backend;

/** One of the two servers of a backend. After {@link #stop} it can be started again, on the same port and data. */
interface LocalServer {

    /** Starts it and returns when it takes connections. Does nothing when it runs. */
    void start();

    /** Stops it cleanly. Does nothing when it is stopped. */
    void stop();

    /** Begins the fastest stop that loses nothing that was confirmed, without waiting for its end. */
    void abandon();

    String host();

    int port();
}
