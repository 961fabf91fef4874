package io.coverbridge.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A client of the API with the token of one organization, or with none. Safe for use by several threads. */
final class Client {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI gateway;
    private final Map<String, String> headers;

    private Client(URI gateway, Map<String, String> headers) {
        this.gateway = gateway;
        this.headers = headers;
    }

    /** Without a token. */
    static Client anonymous(URI gateway) {
        return new Client(gateway, Map.of());
    }

    /** With a token for a client id of the local installation, whose secret is made of its name. */
    static Client of(URI gateway, String clientId) throws IOException {
        String basic = Base64.getEncoder()
                .encodeToString((clientId + ":" + clientId + "-secret").getBytes(StandardCharsets.UTF_8));
        Answer token = new Client(gateway, Map.of("Authorization", "Basic " + basic))
                .post("/auth/public/token", "{\"grant_type\":\"client_credentials\"}");
        if (token.status() != 200) {
            throw new IOException("no token for " + clientId + ": " + token);
        }
        return new Client(gateway, Map.of("Authorization", "Bearer " + token.field("access_token")));
    }

    Answer get(String path) throws IOException {
        return send(request(path, "application/json").GET());
    }

    Answer get(String path, String accept) throws IOException {
        return send(request(path, accept).GET());
    }

    Answer post(String path, String body) throws IOException {
        return post(path, body, "application/json");
    }

    Answer post(String path, String body, String accept) throws IOException {
        return send(request(path, accept).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) throws IOException {
        return send(request(path, "application/json").PUT(BodyPublishers.ofString(body)));
    }

    /** How many records a list has in all. */
    long total(String path) throws IOException {
        return get(path).json().path("meta").path("total_records").asLong();
    }

    /** Every record of a list, page by page. {@code path} has a query already. */
    List<JsonNode> all(String path) throws IOException {
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

    private HttpRequest.Builder request(String path, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Accept", accept);
        headers.forEach(request::header);
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
