package io.coverbridge.local;

import io.coverbridge.local.backend.OrphanedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A running backend: one Kafka broker and one PostgreSQL in a process of their own, on loopback only. The process ends
 * within half a second of this JVM, also when this JVM is killed.
 *
 * <p>Not safe for use by several threads.
 */
public final class LocalBackend implements AutoCloseable {

    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(40);
    private static final Duration QUIT_LIMIT = Duration.ofSeconds(15);

    private final Path dataDirectory;
    private final LocalSecrets secrets;
    private final BackendProcess process;
    private final BackendAddresses addresses;

    private LocalBackend(Path dataDirectory, LocalSecrets secrets, BackendProcess process, BackendAddresses addresses) {
        this.dataDirectory = dataDirectory;
        this.secrets = secrets;
        this.process = process;
        this.addresses = addresses;
    }

    /**
     * Starts the backend and waits until broker, topics, databases and roles are there: at most 60 s, 300 s with
     * container images.
     *
     * @throws IllegalStateException when it does not start; the message holds the last lines of its log
     */
    public static LocalBackend start(BackendSettings settings) {
        try {
            PrivateFiles.createDirectory(settings.dataDirectory());
            LocalSecrets secrets = LocalSecrets.in(settings.dataDirectory().resolve("secrets"));
            BackendProcess process = BackendProcess.start(settings, secrets.passwordFile());
            try {
                BackendAddresses addresses = BackendAddresses.parse(process.awaitReady(startLimit(settings)));
                return new LocalBackend(settings.dataDirectory(), secrets, process, addresses);
            } catch (RuntimeException e) {
                process.kill();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the local backend could not be started", e);
        }
    }

    private static Duration startLimit(BackendSettings settings) {
        return settings.kind() == BackendSettings.Kind.CONTAINERS ? Duration.ofSeconds(300) : Duration.ofSeconds(60);
    }

    /** {@code host:port} of the broker. */
    public String bootstrapServers() {
        return addresses.kafka();
    }

    /** Host of PostgreSQL. */
    public String databaseHost() {
        return addresses.postgresHost();
    }

    /** Port of PostgreSQL. */
    public int databasePort() {
        return addresses.postgresPort();
    }

    /** JDBC URL of one of {@link LocalDatabase#all()}, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + databaseHost() + ":" + databasePort() + "/" + database;
    }

    /** The secrets that belong to the data. */
    public LocalSecrets secrets() {
        return secrets;
    }

    /** Password of a database role, e.g. {@code connection_app}. */
    public String password(String role) {
        return secrets.passwords().of(role);
    }

    /** Process id, for measurements. */
    public long pid() {
        return process.pid();
    }

    /** Completes when the process has ended, for whatever reason. */
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Stops the broker cleanly; nothing else keeps its port free until {@link #startBroker()}. */
    public void stopBroker() {
        send("broker stop");
    }

    /** Starts the broker again on the same port and data. */
    public void startBroker() {
        send("broker start");
    }

    /** Stops the database at once; open connections are cut. */
    public void stopDatabase() {
        send("database stop");
    }

    /** Starts the database again on the same port and data. */
    public void startDatabase() {
        send("database start");
    }

    /**
     * Sends one command ({@code broker stop}, {@code broker start}, {@code database stop}, {@code database start}) and
     * waits for its end, at most 40 s.
     *
     * @throws IllegalStateException when it fails or takes too long
     */
    public void send(String command) {
        process.command(command, COMMAND_LIMIT);
    }

    /** Kills the process as {@code kill -9} does. PostgreSQL lives on until {@link #close()} or the next start. */
    public void kill() {
        process.kill();
    }

    /** Stops both servers cleanly, at most 15 s, then by force. May be called twice. */
    @Override
    public void close() {
        process.quit(QUIT_LIMIT);
        OrphanedPostgres.stop(OrphanedPostgres.dataDirectoryIn(dataDirectory));
    }
}
