package io.coverbridge.local.backend;

import io.coverbridge.local.BackendSettings.Kind;
import io.coverbridge.local.DatabasePasswords;
import io.coverbridge.local.LocalDatabase;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** The two servers together. */
final class Backend {

    private final LocalServer broker;
    private final LocalServer database;
    private final DatabasePasswords passwords;

    private Backend(LocalServer broker, LocalServer database, DatabasePasswords passwords) {
        this.broker = broker;
        this.database = database;
        this.passwords = passwords;
    }

    static Backend of(BackendOptions options, DatabasePasswords passwords) {
        int kafkaPort = FreePort.orAny(options.kafkaPort());
        int postgresPort = FreePort.orAny(options.postgresPort());
        String superuserPassword = passwords.of(LocalDatabase.SUPERUSER);
        if (options.kind() == Kind.CONTAINERS) {
            return new Backend(
                    ContainerServer.kafka(kafkaPort),
                    ContainerServer.postgres(postgresPort, superuserPassword),
                    passwords);
        }
        return new Backend(
                new EmbeddedBroker(options.dataDirectory().resolve("kafka"), kafkaPort, FreePort.any()),
                new EmbeddedDatabase(
                        OrphanedPostgres.dataDirectoryIn(options.dataDirectory()),
                        options.binaries(),
                        postgresPort,
                        options.kind() == Kind.DURABLE,
                        superuserPassword),
                passwords);
    }

    /** Starts both at the same time, then makes topics, databases and roles. */
    void start() throws Exception {
        CompletableFuture<Void> databaseReady = CompletableFuture.runAsync(() -> {
            database.start();
            try {
                new DatabaseProvisioning(database, passwords).apply();
            } catch (SQLException e) {
                throw new IllegalStateException("databases and roles cannot be made", e);
            }
        });
        broker.start();
        TopicProvisioning.apply(kafkaAddress());
        databaseReady.get();
    }

    private String kafkaAddress() {
        return broker.host() + ":" + broker.port();
    }

    /** The line that tells the client where everything is. */
    String readyLine() {
        return "ready kafka=" + kafkaAddress() + " postgres=" + database.host() + ":" + database.port();
    }

    /** Carries out one line of the client. */
    void execute(String command) {
        switch (command) {
            case "broker stop" -> broker.stop();
            case "broker start" -> broker.start();
            case "database stop" -> database.stop();
            case "database start" -> database.start();
            default -> throw new IllegalArgumentException("unknown command " + command);
        }
    }

    void stop() {
        CompletableFuture<Void> databaseStopped = CompletableFuture.runAsync(database::stop);
        broker.stop();
        databaseStopped.join();
    }

    void abandon() {
        database.abandon();
        broker.abandon();
    }
}
