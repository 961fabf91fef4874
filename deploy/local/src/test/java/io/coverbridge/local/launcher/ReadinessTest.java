package io.coverbridge.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.coverbridge.local.backend.FreePort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void aServiceIsReadyWhenItsHealthCheckSaysSo() throws Exception {
        AtomicInteger status = new AtomicInteger(503);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();

        assertThat(new Readiness().isReady(port)).isFalse();
        status.set(200);
        assertThat(new Readiness().isReady(port)).isTrue();
        server.stop(0);
    }

    @Test
    void aServiceThatDoesNotListenIsNotReady() throws Exception {
        assertThat(new Readiness().isReady(FreePort.any())).isFalse();
    }
}
