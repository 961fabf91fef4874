package io.coverbridge.connection.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.coverbridge.connection.webhook.address.TargetUrl;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver.Behaviour;
import io.coverbridge.connection.webhook.delivery.WebhookReceiver.Received;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Endpoints that behave badly, on real sockets. */
class WebhookClientTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration LIMIT = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WebhookClient client = new WebhookClient(
            VERTX,
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(DeliveryConfig.class)
                    .build()
                    .getConfigMapping(DeliveryConfig.class));

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @ParameterizedTest
    @CsvSource({
        "TAKE, 200",
        "REDIRECT, 301",
        "BAD_REQUEST, 400",
        "FAIL, 500",
        "TAKE_WITH_HUGE_ANSWER, 200",
        "TAKE_WITH_SLOW_BODY, 200"
    })
    void anAnswerIsItsStatusWhateverFollows(Behaviour behaviour, int status) {
        try (WebhookReceiver receiver = new WebhookReceiver(behaviour)) {
            assertThat(post(receiver.url())).isEqualTo(status);
            assertThat(receiver.received()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG", "SLOW_HEAD"})
    void whatDoesNotAnswerInTimeIsGivenUp(Behaviour behaviour) {
        try (WebhookReceiver receiver = new WebhookReceiver(behaviour)) {
            long started = System.nanoTime();

            assertThatThrownBy(() -> post(receiver.url(), LIMIT)).hasRootCauseInstanceOf(TimeoutException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(LIMIT, PATIENCE);
        }
    }

    @Test
    void aHostThatSwallowsConnectionsIsGivenUpInTheSameTime() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Nobody accepts: the system takes a connection or two, and the rest is never answered.
            assertThatThrownBy(() -> post("http://127.0.0.1:" + full.getLocalPort() + "/", LIMIT))
                    .hasRootCauseInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aConnectionThatClosesWithoutAnAnswerIsAFailure() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.CLOSE_EARLY)) {
            assertThatThrownBy(() -> post(receiver.url()))
                    .isNotInstanceOf(TimeoutException.class)
                    .isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsAFailureOfTls(@TempDir Path directory) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned(directory.resolve("keys.p12"))));
        server.start();
        try {
            assertThatThrownBy(() ->
                            post("https://127.0.0.1:" + server.getAddress().getPort() + "/"))
                    .cause()
                    .isInstanceOf(SSLException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theConnectionGoesToTheCheckedAddressAndTheRequestToTheHost() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE)) {
            String host = "no-such-host.invalid:" + receiver.port();

            assertThat(post("http://" + host + "/hooks?a=b")).isEqualTo(200);

            Received request = receiver.received().get(0);
            assertThat(request.header("host")).isEqualTo(host);
            assertThat(request.requestLine()).isEqualTo("POST /hooks?a=b HTTP/1.1");
            assertThat(request.header("x-test")).isEqualTo("yes");
            assertThat(request.body()).isEqualTo("{\"ö\":1}");
        }
    }

    @Test
    void manyHugeAnswersAreNotRead() {
        try (WebhookReceiver receiver = new WebhookReceiver(Behaviour.TAKE_WITH_HUGE_ANSWER)) {
            List<Integer> answers =
                    IntStream.range(0, 50).mapToObj(i -> post(receiver.url())).toList();

            assertThat(answers).containsOnly(200);
        }
    }

    private int post(String url) {
        return post(url, PATIENCE);
    }

    private int post(String url, Duration limit) {
        return client.post(
                        TargetUrl.parse(url),
                        InetAddress.getLoopbackAddress(),
                        Map.of("x-test", "yes"),
                        "{\"ö\":1}",
                        limit)
                .subscribeAsCompletionStage()
                .join();
    }

    private static SSLContext selfSigned(Path file) throws Exception {
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
