package io.coverbridge.kit.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.coverbridge.kit.app.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A client of the test application that sends exactly what it is told to. */
final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private Client() {}

    /** A request without a token. */
    static HttpRequest.Builder anonymous(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(LIMIT);
    }

    /** A request of a platform. */
    static HttpRequest.Builder platform(String path) {
        return anonymous(path).header("Authorization", "Bearer " + Tokens.platform());
    }

    static Answer get(String path) {
        return send(platform(path).GET());
    }

    /** Posts JSON text, or what is meant to be. */
    static Answer post(String body) {
        return send(json(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }

    /** Posts bytes without saying how many. */
    static Answer postChunked(byte[] body) {
        return send(json(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    private static HttpRequest.Builder json(BodyPublisher body) {
        return platform("/things").header("Content-Type", "application/json").POST(body);
    }

    static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + response.body(), e);
            }
        }

        String message() {
            return json().path("message").asText();
        }
    }
}
