package io.coverbridge.connection.webhook.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A platform's endpoint on a real socket, which may behave as badly as endpoints do. */
public final class WebhookReceiver implements AutoCloseable {

    /** What it does with a request, once it has read it. */
    public enum Behaviour {
        TAKE,
        /** Says nothing. */
        HANG,
        REDIRECT,
        BAD_REQUEST,
        FAIL,
        /** Closes without an answer. */
        CLOSE_EARLY,
        /** Takes it, with 10 MiB of answer. */
        TAKE_WITH_HUGE_ANSWER,
        /** Takes it, and never comes to an end with the body of the answer. */
        TAKE_WITH_SLOW_BODY,
        /** A byte of the status line now and then. */
        SLOW_HEAD
    }

    /** One request. */
    public record Received(String requestLine, Map<String, String> headers, String body) {

        public Received {
            headers = Map.copyOf(headers);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    private static final byte[] TEN_MEBIBYTES = new byte[10 * 1024 * 1024];
    private static final int TIMES = 100;

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(WebhookReceiver::daemon);
    private final Queue<Received> received = new ConcurrentLinkedQueue<>();
    private final Set<String> eventIds = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour;

    public WebhookReceiver(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hooks?from=hub";
    }

    int port() {
        return socket.getLocalPort();
    }

    public void behave(Behaviour now) {
        behaviour = now;
    }

    /** All requests that were read, the oldest first. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** How many events have come, each counted once. */
    public int events() {
        return eventIds.size();
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket connection = socket.accept();
                open.add(connection);
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (read(in) && answer(connection.getOutputStream())) {
                // The next request of a connection that is kept.
            }
        } catch (IOException e) {
            // The hub let go, which is what is tested.
        } finally {
            open.remove(connection);
        }
    }

    private boolean read(InputStream in) throws IOException {
        String requestLine = line(in);
        if (requestLine.isEmpty()) {
            return false;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        received.add(new Received(requestLine, headers, new String(body, UTF_8)));
        eventIds.add(headers.getOrDefault("webhook-id", ""));
        return true;
    }

    /** Whether the connection is kept. */
    private boolean answer(OutputStream out) throws IOException {
        switch (behaviour) {
            case TAKE -> say(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            case BAD_REQUEST -> say(out, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            case FAIL -> say(out, "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
            case REDIRECT ->
                say(
                        out,
                        "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:" + port()
                                + "/moved\r\nContent-Length: 0\r\n\r\n");
            case HANG -> pause(1, TimeUnit.MINUTES);
            case CLOSE_EARLY -> {
                return false;
            }
            case TAKE_WITH_HUGE_ANSWER -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + TEN_MEBIBYTES.length + "\r\n\r\n");
                out.write(TEN_MEBIBYTES);
            }
            case TAKE_WITH_SLOW_BODY -> {
                say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + TIMES + "\r\n\r\n");
                drip(out, "x".repeat(TIMES));
            }
            case SLOW_HEAD -> drip(out, "HTTP/1.1 200 " + "O".repeat(TIMES));
        }
        return closed.getCount() > 0;
    }

    private void drip(OutputStream out, String text) throws IOException {
        for (int i = 0; i < text.length() && closed.getCount() > 0; i++) {
            say(out, text.substring(i, i + 1));
            pause(200, TimeUnit.MILLISECONDS);
        }
    }

    private void pause(long time, TimeUnit unit) {
        try {
            closed.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "webhook-receiver");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
