package io.coverbridge.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server that answers each byte at once, and a client that waits or does not. */
@Timeout(20)
class CountingProxyTest {

    private ServerSocket server;
    private CountingProxy proxy;
    private Socket client;

    @BeforeEach
    void open() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread echo = new Thread(this::echo, "echo");
        echo.setDaemon(true);
        echo.start();
        proxy = CountingProxy.to("127.0.0.1", server.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setTcpNoDelay(true);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void whatWaitsForAnAnswerIsARoundTripOfItsOwn() throws IOException {
        for (int question = 0; question < 3; question++) {
            ask(question);
            assertThat(client.getInputStream().read()).isEqualTo(question);
        }

        assertThat(proxy.roundTrips()).isEqualTo(3);
    }

    @Test
    void whatIsSentWithoutWaitingIsNot() throws IOException {
        ask(1);
        ask(2);
        ask(3);

        assertThat(client.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
        assertThat(proxy.roundTrips()).isEqualTo(1);
    }

    @Test
    void itCountsFromZeroAfterAReset() throws IOException {
        ask(1);
        assertThat(client.getInputStream().read()).isEqualTo(1);

        proxy.reset();

        assertThat(proxy.roundTrips()).isZero();
    }

    @Test
    void whenTheServerIsGoneTheClientHearsOfIt() throws IOException {
        ask(1);
        assertThat(client.getInputStream().read()).isEqualTo(1);

        server.close();
        ask(0xff);

        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }

    private void ask(int question) throws IOException {
        client.getOutputStream().write(question);
        client.getOutputStream().flush();
    }

    /** Answers until it is asked {@code 0xff}. */
    private void echo() {
        try (Socket connection = server.accept()) {
            connection.setTcpNoDelay(true);
            for (int read = connection.getInputStream().read();
                    read >= 0 && read != 0xff;
                    read = connection.getInputStream().read()) {
                connection.getOutputStream().write(read);
            }
        } catch (IOException e) {
            // The test is over.
        }
    }
}
