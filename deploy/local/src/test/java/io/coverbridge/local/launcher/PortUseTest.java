package io.coverbridge.local.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.local.backend.FreePort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortUseTest {

    @Test
    void aTakenPortIsNamedWithItsUserAndTheOptionThatChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> PortUse.requireFree(
                            List.of(new PortUse(port, "Kafka", "--kafka-port"), new PortUse(0, "nobody", "--none"))))
                    .isInstanceOf(LaunchException.class)
                    .hasMessage("port " + port + " is taken; Kafka needs it. Choose another with --kafka-port.");
        }
    }

    @Test
    void freePortsAreFine() {
        assertThatCode(() -> PortUse.requireFree(List.of(new PortUse(FreePort.any(), "Kafka", "--kafka-port"))))
                .doesNotThrowAnyException();
    }
}
