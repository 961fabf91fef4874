package io.coverbridge.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Follows events as a browser does: it comes back with the last id whenever it is cut off or refused, until it is closed.
 */
final class EventReader implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;

    private final Client client;
    private final String path;
    private final List<JsonNode> events = new ArrayList<>();
    private final List<Long> arrivals = new ArrayList<>();
    private String lastId = "";
    private int cuts;
    private boolean closed;
    private Flow.@Nullable Subscription connection;
    private @Nullable CompletableFuture<?> following;

    private EventReader(Client client, String path) {
        this.client = client;
        this.path = path;
    }

    /** Opens a stream and waits until it is open. */
    static EventReader open(Client client, String query) {
        EventReader reader = new EventReader(client, "/api/v1/events" + query);
        reader.connect();
        // Often: two hundred of them are opened one after the other.
        Awaitility.await("stream is open")
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !reader.lastId().isEmpty());
        return reader;
    }

    private synchronized void connect() {
        if (closed) {
            return;
        }
        HttpRequest request;
        try {
            request = client.stream(path, lastId);
        } catch (IOException e) {
            reconnect();
            return;
        }
        following = HTTP.sendAsync(request, this::body).whenComplete((ended, failure) -> reconnect());
    }

    private HttpResponse.BodySubscriber<@Nullable Void> body(HttpResponse.ResponseInfo head) {
        return head.statusCode() == 200
                ? BodyHandlers.fromLineSubscriber(new Lines()).apply(head)
                : HttpResponse.BodySubscribers.replacing(null);
    }

    private synchronized void reconnect() {
        if (closed) {
            return;
        }
        cuts++;
        CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS).execute(this::connect);
    }

    /** Waits for so many events. */
    List<JsonNode> await(int least) {
        return Awaitility.await(least + " events")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(this::events, received -> received.size() >= least);
    }

    synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    /** When each event came, in nanoseconds of this JVM. */
    synchronized List<Long> arrivals() {
        return List.copyOf(arrivals);
    }

    synchronized String lastId() {
        return lastId;
    }

    /** How often it was cut off or refused. */
    synchronized int cuts() {
        return cuts;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (connection != null) {
            connection.cancel();
        }
        if (following != null) {
            following.cancel(true);
        }
    }

    /** One connection. */
    private final class Lines implements Flow.Subscriber<String> {

        private String id = "";
        private String data = "";

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            synchronized (EventReader.this) {
                connection = subscription;
            }
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("id: ")) {
                id = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                data = line.substring("data: ".length());
            } else if (line.isEmpty()) {
                dispatch();
            }
        }

        /** A block that was cut off is none: the id counts from its end on. */
        private void dispatch() {
            synchronized (EventReader.this) {
                lastId = id.isEmpty() ? lastId : id;
                if (!data.isEmpty()) {
                    events.add(Answer.parse(data));
                    arrivals.add(System.nanoTime());
                }
            }
            data = "";
        }

        @Override
        public void onError(Throwable failure) {
            // The request fails with it.
        }

        @Override
        public void onComplete() {
            // The request is done with it.
        }
    }
}
