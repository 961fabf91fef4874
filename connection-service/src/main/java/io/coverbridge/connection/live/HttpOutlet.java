package io.coverbridge.connection.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** An answer that does not end. */
final class HttpOutlet implements Outlet {

    private final HttpServerResponse response;
    private final Context context;
    private final int writeQueueBytes;

    /** For the connection of {@code response}, which {@code context} belongs to. */
    HttpOutlet(HttpServerResponse response, Context context, int writeQueueBytes) {
        this.response = response;
        this.context = context;
        this.writeQueueBytes = writeQueueBytes;
    }

    @Override
    public void open() {
        response.setStatusCode(200)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                // Proxies that collect answers before they pass them on know this one.
                .putHeader("X-Accel-Buffering", "no")
                .setChunked(true)
                .setWriteQueueMaxSize(writeQueueBytes);
    }

    @Override
    public void run(Runnable work) {
        context.runOnContext(ignored -> work.run());
    }

    @Override
    public void write(Buffer bytes) {
        response.write(bytes);
    }

    @Override
    public boolean isFull() {
        return response.writeQueueFull();
    }

    @Override
    public boolean isClosed() {
        return response.closed();
    }

    @Override
    public void onDrained(Runnable work) {
        response.drainHandler(ignored -> work.run());
    }

    @Override
    public void end() {
        response.end();
    }

    @Override
    public void drop() {
        response.reset();
    }
}
