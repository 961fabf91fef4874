package io.coverbridge.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.coverbridge.local.LogTail;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private final Path logs;

    private final Supervisor supervisor = new Supervisor();

    SupervisorIT(@TempDir Path logs) {
        this.logs = logs;
    }

    @Test
    void aServiceThatDiesIsNamedWithItsLastTwentyLines() throws Exception {
        supervisor.watch(fakeService("-Dfake.dies=true"));

        String message = supervisor.firstDeath().get(20, TimeUnit.SECONDS);

        assertThat(message)
                .startsWith("fake-service ended by itself with exit code 7.")
                .contains("    line 30\n", "    line 11\n")
                .doesNotContain("    line 10\n");
        supervisor.stop();
    }

    @Test
    void stoppingEndsAllServicesAndIsNotReportedAsADeath() throws Exception {
        ChildProcess child = fakeService("-Dfake.dies=false");
        supervisor.watch(child);
        awaitLastLine(child);

        supervisor.stop();

        assertThat(child.isAlive()).isFalse();
        await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3)).until(supervisor::allWell);
    }

    @Test
    void aServiceDoesNotOutliveAKilledLauncher() throws Exception {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeLauncher.class.getName(),
                        logs.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle service =
                ProcessHandle.of(Long.parseLong(firstLine(launcher))).orElseThrow();
        assertThat(service.isAlive()).isTrue();

        launcher.destroyForcibly();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> service.info().command().isEmpty());
    }

    private ChildProcess fakeService(String option) throws IOException {
        return ChildProcess.start(
                "fake-service",
                ServiceCommand.tethered(
                        List.of("-Xmx16m", option), System.getProperty("java.class.path"), FakeService.class.getName()),
                logs);
    }

    private static void awaitLastLine(ChildProcess child) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> LogTail.of(child.log(), 1).equals(List.of("line 30")));
    }

    private static String firstLine(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader()) {
            return String.valueOf(lines.readLine());
        }
    }
}
