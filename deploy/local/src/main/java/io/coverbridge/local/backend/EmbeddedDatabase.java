package io.coverbridge.local.backend;

import io.coverbridge.local.PrivateFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from Maven artifacts, on loopback only, without a Unix socket; every role needs its password. */
final class EmbeddedDatabase implements LocalServer {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final Path dataDirectory;
    private final Path binaries;
    private final int port;
    private final boolean durable;
    private final String superuserPassword;
    private @Nullable EmbeddedPostgres server;

    EmbeddedDatabase(Path dataDirectory, Path binaries, int port, boolean durable, String superuserPassword) {
        this.dataDirectory = dataDirectory;
        this.binaries = binaries;
        this.port = port;
        this.durable = durable;
        this.superuserPassword = superuserPassword;
    }

    @Override
    public void start() {
        if (server != null) {
            return;
        }
        OrphanedPostgres.stop(dataDirectory);
        Path passwordFile = dataDirectory.resolveSibling("initdb-password");
        try {
            PrivateFiles.createDirectory(dataDirectory);
            PrivateFiles.write(passwordFile, superuserPassword);
            server = builder(passwordFile).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        } finally {
            passwordFile.toFile().delete();
        }
    }

    private EmbeddedPostgres.Builder builder(Path passwordFile) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(dataDirectory)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_LIMIT)
                .setPort(port)
                .setOutputRedirector(Redirect.appendTo(serverLog()))
                .setConnectConfig("password", superuserPassword)
                // Options of initdb. They come after the library's own "trust" and win over it.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8");
        serverSettings().forEach(builder::setServerConfig);
        return builder;
    }

    private Map<String, String> serverSettings() {
        return Map.of(
                "listen_addresses",
                "127.0.0.1",
                "unix_socket_directories",
                "",
                // The library turns these off unless told.
                "fsync",
                durable ? "on" : "off",
                "full_page_writes",
                durable ? "on" : "off",
                "synchronous_commit",
                "on",
                // Three replicas of each service take up to 23 each.
                "max_connections",
                "400",
                "shared_buffers",
                "64MB",
                "timezone",
                "UTC",
                "log_timezone",
                "UTC");
    }

    private File serverLog() {
        return dataDirectory.resolveSibling("logs").resolve("postgresql.log").toFile();
    }

    @Override
    public void stop() {
        EmbeddedPostgres stopping = server;
        if (stopping != null) {
            server = null;
            try {
                stopping.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not stop", e);
            } finally {
                OrphanedPostgres.stop(dataDirectory);
            }
        }
    }

    @Override
    public void abandon() {
        OrphanedPostgres.find(dataDirectory).ifPresent(postgres -> OrphanedPostgres.interrupt(postgres.pid()));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }
}
