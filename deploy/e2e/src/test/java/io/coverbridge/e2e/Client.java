package io.coverbridge.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client of the API with the token of one organization, or with none. Safe for use by several threads. */
public final class Client {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI gateway;
    private final Map<String, String> headers;
    private final @Nullable Token token;

    private Client(URI gateway, Map<String, String> headers, @Nullable Token token) {
        this.gateway = gateway;
        this.headers = headers;
        this.token = token;
    }

    /** Without a token. */
    public static Client anonymous(URI gateway) {
        return new Client(gateway, Map.of(), null);
    }

    /** With a token for a client id of the local installation, whose secret is made of its name. */
    public static Client of(URI gateway, String clientId) throws IOException {
        Token token = new Token(gateway, clientId);
        token.header();
        return new Client(gateway, Map.of(), token);
    }

    /** The same with another header on every request. */
    public Client with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Client(gateway, Map.copyOf(more), token);
    }

    public Answer get(String path) throws IOException {
        return send(request(path, "application/json").GET());
    }

    public Answer get(String path, String accept) throws IOException {
        return send(request(path, accept).GET());
    }

    public Answer post(String path, String body) throws IOException {
        return post(path, body, "application/json");
    }

    public Answer post(String path, String body, String accept) throws IOException {
        return send(request(path, accept).POST(BodyPublishers.ofString(body)));
    }

    public Answer put(String path, String body) throws IOException {
        return send(request(path, "application/json").PUT(BodyPublishers.ofString(body)));
    }

    public Answer delete(String path) throws IOException {
        return send(request(path, "application/json").DELETE());
    }

    /** A request for a stream, which has no limit of time. */
    HttpRequest stream(String path, String lastEventId) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        if (token != null) {
            request.header("Authorization", token.header());
        }
        return request.build();
    }

    /** How many records a list has in all. */
    public long total(String path) throws IOException {
        return get(path).json().path("meta").path("total_records").asLong();
    }

    /** Every record of a list, page by page. {@code path} has a query already. */
    public List<JsonNode> all(String path) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        long total = Long.MAX_VALUE;
        while (records.size() < total) {
            JsonNode page =
                    get(path + "&page_size=100&offset=" + records.size()).json();
            page.path("response").forEach(records::add);
            total = page.path("response").isEmpty()
                    ? 0
                    : page.path("meta").path("total_records").asLong();
        }
        return records;
    }

    private HttpRequest.Builder request(String path, String accept) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Accept", accept);
        headers.forEach(request::header);
        if (token != null) {
            request.header("Authorization", token.header());
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) throws IOException {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
