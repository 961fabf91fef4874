package io.coverbridge.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that outlived the process that started it, found by its {@code postmaster.pid}. */
public final class OrphanedPostgres {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    private OrphanedPostgres() {}

    /** Where PostgreSQL keeps its files inside a backend's data directory. */
    public static Path dataDirectoryIn(Path backendDirectory) {
        return backendDirectory.resolve("postgresql");
    }

    /**
     * Stops what is left over (connections are cut, nothing that was committed is lost) and removes the pid file. Does
     * nothing when there is none. Waits at most 10 s before it uses force.
     */
    public static void stop(Path postgresDirectory) {
        find(postgresDirectory).ifPresent(postgres -> {
            interrupt(postgres.pid());
            if (!awaitEnd(postgres)) {
                postgres.destroyForcibly();
            }
        });
        try {
            Files.deleteIfExists(pidFile(postgresDirectory));
        } catch (IOException e) {
            throw new UncheckedIOException("a stale pid file cannot be removed", e);
        }
    }

    /** A process that ended but was not yet reaped no longer counts. Looks often: {@link ProcessHandle#onExit} of a process that is not our child notices its end seconds later. */
    private static boolean awaitEnd(ProcessHandle process) {
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        try {
            while (isPostgres(process) && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !isPostgres(process);
    }

    /** The running PostgreSQL of this directory. A pid that now belongs to another program does not count. */
    static Optional<ProcessHandle> find(Path postgresDirectory) {
        try {
            List<String> lines = Files.readAllLines(pidFile(postgresDirectory));
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(OrphanedPostgres::isPostgres);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter("postgres"::equals)
                .isPresent();
    }

    /**
     * Asks for PostgreSQL's fast shutdown, which is SIGINT. Java can only send SIGTERM, which would wait for every client
     * to go first, and SIGKILL.
     */
    static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        } catch (IOException e) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    private static Path pidFile(Path postgresDirectory) {
        return postgresDirectory.resolve("postmaster.pid");
    }
}
