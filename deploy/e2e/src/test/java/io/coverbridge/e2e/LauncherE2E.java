package io.coverbridge.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LauncherE2E {

    /** One data directory for all, so that one start is fresh and the others find data. */
    private static final String DATA = "launcher";

    private static final Map<String, String> PROCESSES = Map.of(
            "connection-service", "connection-service",
            "carrier-adapter-service", "carrier-adapter-service",
            "Kafka", "backend.BackendMain");

    @Test
    void theDemoReachesItsEndAndARequestToStopLeavesNothingBehind() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(DATA, FreePorts.base(), "--demo", "--fresh")) {
            String ready = launcher.awaitReady();
            Measurements.note("launcher: " + ready.trim());
            launcher.awaitLine("demo: done");
            measureMemory(launcher);

            launcher.terminate();

            launcher.awaitEnd();
            assertThat(launcher.output())
                    .contains("demo: connection status created", "demo: connection status completed")
                    .contains("\"status\" : \"completed\"")
                    .containsPattern("demo: snapshot status completed, carrier [0-9a-f]{8} sent")
                    .contains("custom id 718713143", "custom id 378713198")
                    .doesNotContain("ended by itself", "while stopping");
            assertThat(launcher.seen()).hasSizeGreaterThan(PROCESSES.size());
            assertNothingLeft(launcher);
        }
    }

    @Test
    void aServiceThatIsKilledIsNamedWithItsLastLinesAndEndsTheRest() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(DATA, FreePorts.base())) {
            launcher.awaitReady();

            launcher.descendant("carrier-adapter-service").destroyForcibly();

            assertThat(launcher.awaitEnd()).as(launcher.tail()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("carrier-adapter-service ended by itself with exit code 137. The end of ")
                    .containsPattern("carrier-adapter-service\\.log:\n    \\S");
            assertNothingLeft(launcher);
        }
    }

    @Test
    void aTakenPortIsSaidWithTheOptionThatChangesIt() throws Exception {
        int port = FreePorts.base();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                LauncherProcess launcher = LauncherProcess.start("launcher-taken", port)) {
            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output())
                    .isEqualToIgnoringNewLines("port %d is taken; the gateway needs it. Choose another with --port."
                            .formatted(taken.getLocalPort()));
            assertNothingLeft(launcher);
        }
    }

    private static void measureMemory(LauncherProcess launcher) throws IOException {
        Measurements.note(rss("launcher and gateway", launcher.pid()));
        for (Map.Entry<String, String> process : PROCESSES.entrySet()) {
            Measurements.note(rss(
                    process.getKey(), launcher.descendant(process.getValue()).pid()));
        }
        long postgres = 0;
        for (ProcessHandle handle : launcher.seen()) {
            if (handle.isAlive() && handle.info().command().orElse("").endsWith("postgres")) {
                postgres += Measurements.residentMegabytes(handle.pid());
            }
        }
        Measurements.note(
                "resident, PostgreSQL, all processes, shared pages counted each time: %d MB".formatted(postgres));
    }

    private static String rss(String name, long pid) throws IOException {
        return String.format(Locale.ROOT, "resident, %s: %d MB", name, Measurements.residentMegabytes(pid));
    }

    private static void assertNothingLeft(LauncherProcess launcher) {
        Awaitility.await("nothing is left of the launcher")
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(launcher.leftBehind()).isEmpty());
    }
}
