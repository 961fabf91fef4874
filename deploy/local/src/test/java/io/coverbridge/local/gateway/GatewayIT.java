package io.coverbridge.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.coverbridge.local.backend.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayIT {

    private static final int MEBIBYTE = 1024 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/echo", GatewayIT::echo);
        service.createContext("/seen", GatewayIT::seen);
        service.start();
        int port = service.getAddress().getPort();
        gateway = Gateway.start(
                0,
                new Routes(List.of(
                        new Route("/", "front", port, false),
                        new Route("/services/front", "front", port, true),
                        new Route("/down", "sleeper", FreePort.any(), false))));
    }

    @AfterEach
    void stop() {
        gateway.close();
        service.stop(0);
    }

    @Test
    void bodiesOfAMebibytePassInBothDirections() throws Exception {
        byte[] body = new byte[MEBIBYTE];
        new Random(1).nextBytes(body);

        HttpResponse<byte[]> withLength =
                http.send(post("/echo", BodyPublishers.ofByteArray(body)), BodyHandlers.ofByteArray());
        HttpResponse<byte[]> chunked = http.send(
                post("/echo", BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))),
                BodyHandlers.ofByteArray());

        assertThat(withLength.statusCode()).isEqualTo(200);
        assertThat(withLength.body()).isEqualTo(body);
        assertThat(chunked.body()).isEqualTo(body);
    }

    @Test
    void theServiceSeesMethodPathQueryAndTheClientsHost() throws Exception {
        HttpResponse<String> answer =
                http.send(request("/seen/a%20b?c=d%2Fe").DELETE().build(), BodyHandlers.ofString());

        assertThat(answer.body())
                .isEqualTo("DELETE /seen/a%20b?c=d%2Fe host=127.0.0.1:" + gateway.port() + " connection=null");
    }

    @Test
    void thePrefixOfAServiceIsStripped() throws Exception {
        HttpResponse<String> answer =
                http.send(request("/services/front/seen/x").build(), BodyHandlers.ofString());

        assertThat(answer.body()).startsWith("GET /seen/x ");
    }

    @Test
    void statusAndHeadersOfTheServiceComeBack() throws Exception {
        HttpResponse<String> answer = http.send(request("/seen").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.headers().allValues("x-twice")).containsExactly("one", "two");
    }

    @Test
    void aServiceThatIsDownBecomesA502InTheApisErrorFormat() throws Exception {
        for (HttpRequest request :
                List.of(request("/down/x").build(), post("/down/x", BodyPublishers.ofByteArray(new byte[MEBIBYTE])))) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("content-type")).contains("application/json");
            assertThat(answer.body()).isEqualTo("{\"message\":\"sleeper does not answer\",\"status\":502}");
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void seen(HttpExchange exchange) throws IOException {
        String text = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " host="
                + exchange.getRequestHeaders().getFirst("Host") + " connection="
                + exchange.getRequestHeaders().getFirst("Connection");
        exchange.getResponseHeaders().add("X-Twice", "one");
        exchange.getResponseHeaders().add("X-Twice", "two");
        exchange.sendResponseHeaders(207, text.length());
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private HttpRequest post(String path, HttpRequest.BodyPublisher body) {
        return request(path).POST(body).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20));
    }
}
