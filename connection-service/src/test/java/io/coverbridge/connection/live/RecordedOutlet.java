package io.coverbridge.connection.live;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.regex.Pattern;

/** What a stream writes, taken by a connection as quickly as the test wants. */
final class RecordedOutlet implements Outlet {

    private static final Pattern NUMBER = Pattern.compile("\"n\":(\\d+)");

    final StringBuilder text = new StringBuilder();
    boolean full;
    boolean closed;
    boolean ended;
    boolean dropped;
    private Runnable drained = () -> {};

    @Override
    public void open() {
        // nothing to see
    }

    @Override
    public void run(Runnable work) {
        work.run();
    }

    @Override
    public void write(Buffer bytes) {
        text.append(bytes);
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void onDrained(Runnable work) {
        drained = work;
    }

    @Override
    public void end() {
        ended = true;
    }

    @Override
    public void drop() {
        dropped = true;
    }

    void drain() {
        full = false;
        drained.run();
    }

    /** The events that were written, by their number in the feed. */
    List<Integer> events() {
        return NUMBER.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
