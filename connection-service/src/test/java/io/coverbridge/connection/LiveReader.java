package io.coverbridge.connection;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** A client of the stream, as the standard describes one; without a thread of its own. */
final class LiveReader implements Flow.Subscriber<String>, AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<Received> events = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private String type = "";
    private String lastId = "";
    private boolean over;
    private Flow.@Nullable Subscription connection;

    /** An event as it came, and when, in nanoseconds of this JVM. */
    record Received(String id, String type, JsonObject data, long at) {}

    /** Opens a stream and waits until it is open. */
    static LiveReader open(String client, String query, @Nullable String lastEventId) {
        LiveReader reader = new LiveReader();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:"
                        + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class)
                        + "/api/v1/events" + query))
                .header("Authorization", "Bearer " + Api.token(client))
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HTTP.sendAsync(request.build(), handler(reader)).exceptionally(failure -> {
            reader.onError(failure);
            return null;
        });
        // Often: two hundred of them are opened one after the other.
        Awaitility.await("stream is open")
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !reader.lastId().isEmpty());
        return reader;
    }

    private static HttpResponse.BodyHandler<@Nullable Void> handler(LiveReader reader) {
        return head -> head.statusCode() == 200
                ? BodyHandlers.fromLineSubscriber(reader).apply(head)
                : HttpResponse.BodySubscribers.replacing(null);
    }

    List<Received> await(int least) {
        return Awaitility.await(least + " events")
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .until(this::events, received -> received.size() >= least);
    }

    synchronized List<Received> events() {
        return List.copyOf(events);
    }

    List<String> ids() {
        return events().stream().map(event -> event.data().getString("id")).toList();
    }

    synchronized List<String> comments() {
        return List.copyOf(comments);
    }

    synchronized String lastId() {
        return lastId;
    }

    synchronized boolean isOver() {
        return over;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        connection = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(String line) {
        int colon = line.indexOf(':');
        if (line.isEmpty()) {
            if (!data.isEmpty()) {
                events.add(new Received(lastId, type, new JsonObject(String.join("\n", data)), System.nanoTime()));
            }
            data.clear();
            type = "";
        } else if (colon == 0) {
            comments.add(line.substring(1).strip());
        } else {
            field(line.substring(0, colon), line.substring(colon + 1).strip());
        }
    }

    private void field(String name, String value) {
        switch (name) {
            case "id" -> lastId = value;
            case "event" -> type = value;
            case "data" -> data.add(value);
            default -> {}
        }
    }

    @Override
    public synchronized void onError(Throwable failure) {
        over = true;
    }

    @Override
    public synchronized void onComplete() {
        over = true;
    }

    @Override
    public synchronized void close() {
        if (connection != null) {
            connection.cancel();
        }
    }
}
