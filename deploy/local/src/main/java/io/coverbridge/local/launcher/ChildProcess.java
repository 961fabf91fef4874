package io.coverbridge.local.launcher;

import io.coverbridge.local.LogTail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One started service with its log. The log of the start before is kept as {@code <name>.log.1}. */
final class ChildProcess {

    private static final int TAIL_LINES = 20;

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static ChildProcess start(String name, List<String> command, Path logDirectory) throws IOException {
        Files.createDirectories(logDirectory);
        Path log = logDirectory.resolve(name + ".log");
        if (Files.exists(log)) {
            Files.move(log, logDirectory.resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ChildProcess(name, process, log);
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Why it matters that it ended, with the last 20 lines of its log. */
    String obituary() {
        return name + " ended by itself with exit code " + process.exitValue() + ". The end of " + log + ":\n"
                + LogTail.of(log, TAIL_LINES).stream()
                        .map("    %s\n"::formatted)
                        .reduce("", String::concat);
    }

    void askToStop() {
        process.destroy();
    }

    /** Waits for the end and uses force after the limit. */
    void awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
