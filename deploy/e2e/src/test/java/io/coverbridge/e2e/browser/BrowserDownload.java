package io.coverbridge.e2e.browser;

import io.coverbridge.e2e.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Fetches Playwright's own browser, about 100 MB, to where Playwright keeps such things for the user. */
final class BrowserDownload {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Playwright asks several servers several times; one that does not answer is given up after so long. */
    private static final Duration CONNECTION_LIMIT = Duration.ofSeconds(10);

    private BrowserDownload() {}

    /**
     * Returns when the browser is there; at once if it was.
     *
     * @throws IOException if it cannot be had; the message says where the reason is
     */
    static void run() throws IOException, InterruptedException {
        Path log = Repository.buildDirectory().resolve("browser-download.log");
        Files.createDirectories(Repository.buildDirectory());
        // In a process of its own: the command ends the one that it runs in.
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.microsoft.playwright.CLI",
                        "install",
                        "--only-shell",
                        "chromium")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", Long.toString(CONNECTION_LIMIT.toMillis())));
        Process download = command.start();
        try {
            if (!download.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("not loaded within " + LIMIT.toMinutes() + " minutes; see " + log);
            }
            if (download.exitValue() != 0) {
                throw new IOException("not loaded; see " + log);
            }
        } finally {
            download.descendants().forEach(ProcessHandle::destroyForcibly);
            download.destroyForcibly();
        }
    }
}
