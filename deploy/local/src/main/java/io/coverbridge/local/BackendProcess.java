package io.coverbridge.local;

import io.coverbridge.local.backend.BackendOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The operating system's side of a backend: the process, its log, and the lines that go in and out. */
final class BackendProcess {

    private static final int TAIL_LINES = 20;
    private static final String ENDED = "(ended)";

    private final Process process;
    private final Path log;
    private final PrintStream commands;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private BackendProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    static BackendProcess start(BackendSettings settings, Path passwordFile) throws IOException {
        BackendClassPath classPath = BackendClassPath.find();
        Path logs = settings.dataDirectory().resolve("logs");
        Files.createDirectories(logs);
        Path log = logs.resolve("backend.log");
        BackendOptions options = new BackendOptions(
                settings.dataDirectory(),
                classPath.binaries(),
                passwordFile,
                settings.kafkaPort(),
                settings.postgresPort(),
                settings.kind());
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // Short-lived or idle most of the time: the second compiler costs more than it gives.
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-cp",
                classPath.asArgument(),
                "io.coverbridge.local.backend.BackendMain"));
        command.addAll(options.toArguments());
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        BackendProcess started = new BackendProcess(process, log);
        Thread reader = new Thread(started::readAnswers, "local-backend-answers");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void readAnswers() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            // The pipe breaks when the process is killed, which the line below reports.
        }
        answers.add(ENDED);
    }

    String awaitReady(Duration limit) {
        return awaitAnswer("start", limit);
    }

    void command(String command, Duration limit) {
        commands.println(command);
        String answer = awaitAnswer(command, limit);
        if (!answer.equals("ok")) {
            throw new IllegalStateException("the local backend answered \"" + command + "\" with: " + answer);
        }
    }

    private String awaitAnswer(String what, Duration limit) {
        try {
            String answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw failure("did not answer \"" + what + "\" within " + limit.toSeconds() + " s");
            }
            if (answer.equals(ENDED)) {
                throw failure("ended during \"" + what + "\"");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the local backend", e);
        }
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException("the local backend " + what + "; the end of " + log + ":\n"
                + String.join("\n", LogTail.of(log, TAIL_LINES)));
    }

    long pid() {
        return process.pid();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(5));
    }

    void quit(Duration limit) {
        if (process.isAlive()) {
            commands.println("quit");
            if (!awaitEnd(limit)) {
                kill();
            }
        }
        commands.close();
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
