package io.coverbridge.local.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The API as a platform's client sees it, through the gateway. */
final class DemoClient {

    /**
     * An answer of the API.
     *
     * @param status HTTP status
     * @param body parsed body
     */
    record Answer(int status, JsonNode body) {

        /**
         * The body, if the status is the expected one.
         *
         * @param what the request, for the message
         */
        JsonNode expect(int expected, String what) {
            if (status != expected) {
                throw new LaunchException(what + " answered " + status + ": " + body);
            }
            return body;
        }
    }

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI gateway;

    DemoClient(int gatewayPort) {
        this.gateway = URI.create("http://127.0.0.1:" + gatewayPort);
    }

    Answer token(LocalOrganization organization) throws IOException, InterruptedException {
        String credentials = organization.key() + ":" + organization.clientSecret();
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return send(request("/auth/public/token")
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}")));
    }

    Answer post(String path, String token, String body) throws IOException, InterruptedException {
        return send(authorized(path, token).POST(BodyPublishers.ofString(body)));
    }

    Answer get(String path, String token) throws IOException, InterruptedException {
        return send(authorized(path, token).GET());
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), json.readTree(response.body()));
    }
}
