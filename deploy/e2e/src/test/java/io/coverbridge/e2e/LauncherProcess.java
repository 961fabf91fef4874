package io.coverbridge.e2e;

import io.coverbridge.local.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The launcher as {@code deploy/local/up} starts it, on ports of its own, with everything that it printed. */
final class LauncherProcess implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    /** Every process that was seen below the launcher. */
    private final Set<ProcessHandle> seen = new LinkedHashSet<>();

    private LauncherProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts it.
     *
     * @param name of its data directory below the build directory, which survives from call to call
     */
    static LauncherProcess start(String name, int port, String... options) throws IOException {
        Path target = Repository.root().resolve("deploy").resolve("local").resolve("target");
        Path output = Repository.buildDirectory().resolve(name + ".out");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcoverbridge.root=" + Repository.root(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                jarIn(target) + ":" + target.resolve("lib") + "/*",
                "io.coverbridge.local.Up",
                "--port=" + port,
                "--postgres-port=" + FreePorts.one(),
                "--kafka-port=" + FreePorts.one(),
                "--data=" + Repository.buildDirectory().resolve(name)));
        command.addAll(List.of(options));
        return new LauncherProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    private static Path jarIn(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("coverbridge-local-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the launcher is not packaged"));
        }
    }

    /** Waits for the line that says that everything is ready, and returns it. */
    String awaitReady() {
        return awaitLine("s] ready");
    }

    /** Waits for a line that ends in this, and returns it. */
    String awaitLine(String end) {
        return Awaitility.await("the launcher says " + end)
                .atMost(READY_LIMIT)
                .failFast("the launcher ended", () -> !process.isAlive())
                .until(() -> line(end), line -> !line.isEmpty());
    }

    private String line(String end) {
        look();
        return output().lines().filter(line -> line.endsWith(end)).findFirst().orElse("");
    }

    /** Waits for its end, noting its processes meanwhile, and returns the exit code. */
    int awaitEnd() {
        Awaitility.await("the launcher ends").atMost(READY_LIMIT).until(() -> {
            look();
            return !process.isAlive();
        });
        return process.exitValue();
    }

    private void look() {
        process.descendants().forEach(seen::add);
    }

    /** The descendant whose command line contains a text. */
    ProcessHandle descendant(String text) {
        look();
        return seen.stream()
                .filter(handle -> handle.info().commandLine().orElse("").contains(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process with " + text));
    }

    /** Every process that was seen below it. */
    Set<ProcessHandle> seen() {
        look();
        return seen;
    }

    /** Processes of it that are still there. One that has ended and waits to be reaped has no command any more. */
    List<String> leftBehind() {
        return seen.stream()
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().command().isPresent())
                .map(handle -> handle.pid() + " " + handle.info().commandLine().orElse(""))
                .toList();
    }

    long pid() {
        return process.pid();
    }

    /** Asks it to stop, as Ctrl-C and {@code kill} do. */
    void terminate() {
        process.destroy();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of what it printed, for messages. */
    String tail() {
        return String.join("\n", LogTail.of(output, 30));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        seen.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
