package io.coverbridge.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a server on which round trips can be counted: what a client sends after it has had an answer begins a new one,
 * what it sends without waiting does not. Answers are held back for a moment, so that the two can be told apart however
 * quick the server is. To be closed.
 */
public final class CountingProxy implements AutoCloseable {

    private static final Duration LATENCY = Duration.ofMillis(20);
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final ScheduledExecutorService answers = Executors.newSingleThreadScheduledExecutor(CountingProxy::daemon);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger roundTrips = new AtomicInteger();

    private CountingProxy(InetSocketAddress server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Opens a way to a server, on any free port of the loopback address. */
    public static CountingProxy to(String host, int port) {
        try {
            CountingProxy proxy = new CountingProxy(new InetSocketAddress(host, port));
            daemon(proxy::accept).start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where clients connect. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Round trips of all connections since the start or the last {@link #reset()}. */
    public int roundTrips() {
        return roundTrips.get();
    }

    /** Counts from zero. */
    public void reset() {
        roundTrips.set(0);
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        answers.shutdownNow();
    }

    private void accept() {
        try {
            while (true) {
                connect(listener.accept());
            }
        } catch (IOException e) {
            // Closed: there are no more connections.
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        Socket upstream = new Socket();
        open.add(upstream);
        try {
            upstream.connect(server);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
        } catch (IOException e) {
            // As if the server itself had refused.
            client.close();
            return;
        }
        AtomicBoolean answered = new AtomicBoolean(true);
        daemon(() -> pump(client, upstream, bytes -> ask(answered, upstream, bytes)))
                .start();
        daemon(() -> pump(upstream, client, bytes -> answer(answered, client, bytes)))
                .start();
    }

    private void ask(AtomicBoolean answered, Socket upstream, byte[] bytes) throws IOException {
        if (answered.getAndSet(false)) {
            roundTrips.incrementAndGet();
        }
        write(upstream, bytes);
    }

    private void answer(AtomicBoolean answered, Socket client, byte[] bytes) {
        Future<?> unused = answers.schedule(
                () -> {
                    answered.set(true);
                    write(client, bytes);
                    return bytes.length;
                },
                LATENCY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void pump(Socket from, Socket to, Sink sink) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sink.take(Arrays.copyOf(buffer, read));
            }
        } catch (IOException | RuntimeException e) {
            // One end is gone, and now the other one is, too.
        } finally {
            open.remove(from);
        }
    }

    private static void write(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "counting-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @FunctionalInterface
    private interface Sink {
        void take(byte[] bytes) throws IOException;
    }
}
