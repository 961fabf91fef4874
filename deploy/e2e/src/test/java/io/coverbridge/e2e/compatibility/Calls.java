package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Sends the requests of cases. Safe for use by several threads. */
final class Calls {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String JSON = "application/json";
    private static final String STREAM = "text/event-stream";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final URI gateway;
    private final Caller caller;

    Calls(URI gateway, Caller caller) {
        this.gateway = gateway;
        this.caller = caller;
    }

    HttpResponse<String> send(Step step, Variables variables) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(variables.in(step.path())))
                .timeout(LIMIT)
                .method(step.method(), body(variables.in(step.body())));
        headers(step, variables).forEach(request::setHeader);
        try {
            return http.send(request.build(), body(step.frames()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private Map<String, String> headers(Step step, Variables variables) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", step.frames() == 0 ? JSON : STREAM);
        if (!step.body().isMissingNode()) {
            headers.put("Content-Type", JSON);
        }
        String authorization = caller.authorization(step.as());
        if (!authorization.isEmpty()) {
            headers.put("Authorization", authorization);
        }
        step.headers().forEach((name, value) -> headers.put(name, variables.in(value)));
        return headers;
    }

    /** What is refused is no stream. */
    private static HttpResponse.BodyHandler<String> body(int frames) {
        return frames == 0
                ? BodyHandlers.ofString()
                : head -> head.statusCode() == 200
                        ? new FrameReader(frames, LIMIT)
                        : BodyHandlers.ofString().apply(head);
    }

    private static HttpRequest.BodyPublisher body(JsonNode body) {
        if (body.isMissingNode()) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.ofString(body.isTextual() ? body.textValue() : body.toString());
    }
}
