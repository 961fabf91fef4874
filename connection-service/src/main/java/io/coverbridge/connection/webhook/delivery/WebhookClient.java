package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.address.TargetUrl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;

/**
 * Posts to endpoints that may do anything: connects to the address that was checked and to no other, with the URL's host for
 * {@code Host}, SNI and the certificate; follows no redirect; and lets go as soon as the head of an answer is there.
 */
@ApplicationScoped
class WebhookClient {

    private static final int IDLE_SECONDS = 5;

    private final Vertx vertx;
    private final HttpClient http;
    private final DeliveryConfig config;

    WebhookClient(Vertx vertx, DeliveryConfig config) {
        this.vertx = vertx;
        this.config = config;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.timeout().toMillis())
                // The claims limit how many there are; waiting for a connection would be one receiver waiting for
                // another.
                .setMaxPoolSize(config.inFlight() + config.inFlightFailing())
                .setKeepAliveTimeout(IDLE_SECONDS)
                // Our trace ids are nobody's outside.
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    /**
     * Posts once.
     *
     * @param address where to connect to
     * @param limit longest wait for the head of the answer
     * @return status of the answer; fails with {@link java.util.concurrent.TimeoutException} after the limit
     */
    Uni<Integer> post(TargetUrl url, InetAddress address, Map<String, String> headers, String body, Duration limit) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setURI(url.resource())
                .setFollowRedirects(false);
        options.putHeader("host", url.authority());
        headers.forEach(options::putHeader);
        return Uni.createFrom()
                .deferred(() -> UniHelper.toUni(
                        new WebhookCall(vertx, config).run(http.request(options), Buffer.buffer(body), limit)));
    }

    @PreDestroy
    void stop() {
        http.close();
    }
}
