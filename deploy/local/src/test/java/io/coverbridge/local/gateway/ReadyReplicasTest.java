package io.coverbridge.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadyReplicasTest {

    private final Replica first = new Replica();
    private final Replica second = new Replica();
    private final Route route = new Route("/", "service", 1, false);

    @AfterEach
    void stop() {
        first.stop();
        second.stop();
    }

    @Test
    void requestsGoInTurnToTheReplicasThatAreReadyAndToNoOther() {
        try (ReadyReplicas replicas =
                ReadyReplicas.watch(Map.of("service", List.of(first.port(), second.port())), Duration.ofMillis(20))) {
            await().until(() -> replicas.count("service") == 2);
            assertThat(IntStream.range(0, 4).map(i -> replicas.next(route).orElse(0)))
                    .containsExactly(first.port(), second.port(), first.port(), second.port());

            first.answer.set(503);
            await().until(() -> replicas.count("service") == 1);
            assertThat(IntStream.range(0, 3).map(i -> replicas.next(route).orElse(0)))
                    .containsOnly(second.port());

            second.stop();
            await().until(() -> replicas.next(route).isEmpty());
        }
    }

    private static final class Replica {

        private final AtomicInteger answer = new AtomicInteger(200);
        private final HttpServer server;

        Replica() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            server.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(answer.get(), -1);
                exchange.close();
            });
            server.start();
        }

        int port() {
            return server.getAddress().getPort();
        }

        void stop() {
            server.stop(0);
        }
    }
}
