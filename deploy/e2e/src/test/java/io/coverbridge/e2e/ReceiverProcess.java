package io.coverbridge.e2e;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The example of a receiver, started as its comment says. */
final class ReceiverProcess implements AutoCloseable {

    private static final String LISTENING = "listening on ";

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    ReceiverProcess(String secrets) throws IOException {
        ProcessBuilder start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        Repository.root()
                                .resolve("deploy/examples/Receiver.java")
                                .toString(),
                        "0",
                        "300")
                .redirectErrorStream(true);
        start.environment().put("WEBHOOK_SECRETS", secrets);
        process = start.start();
        Thread reader = new Thread(this::read, "receiver-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Where it listens; waits until it does. */
    URI url() {
        return URI.create(
                awaitLine("its address", line -> line.startsWith(LISTENING)).substring(LISTENING.length()));
    }

    String awaitLine(String name, Predicate<String> wanted) {
        return await(name)
                .atMost(Duration.ofSeconds(60))
                .until(() -> lines.stream().filter(wanted).findFirst().orElse(""), line -> !line.isEmpty());
    }

    /** What it has said so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private void read() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
