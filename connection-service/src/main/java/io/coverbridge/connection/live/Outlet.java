package io.coverbridge.connection.live;

import io.vertx.core.buffer.Buffer;

/** Where a stream goes to. */
interface Outlet {

    /** Runs on the one thread on which everything else here is called. */
    void run(Runnable work);

    /** Begins the answer; nothing is sent yet. */
    void open();

    /** Sends, or keeps what cannot be sent yet. */
    void write(Buffer bytes);

    /** Whether so much is kept that nothing more should be written. */
    boolean isFull();

    /** Whether the other side has gone. */
    boolean isClosed();

    /** Calls {@code work} when it is no longer full. */
    void onDrained(Runnable work);

    /** Ends the stream properly. */
    void end();

    /** Cuts the stream off, and forgets what is kept. */
    void drop();
}
