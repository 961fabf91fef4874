package io.coverbridge.local.test;

import io.coverbridge.local.BackendSettings;
import io.coverbridge.local.LocalBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The one backend of a test JVM. It is shared by all test classes and profiles and stops with the JVM, so tests use ids
 * of their own instead of expecting empty tables and topics.
 *
 * <p>Quarkus loads test classes by several class loaders, each with its own statics. The handle is therefore kept among
 * the system properties and made of JDK types only.
 */
public final class TestBackend {

    private static final String CONFIGURATION = "coverbridge.test.backend.configuration";
    private static final String COMMANDS = "coverbridge.test.backend.commands";

    private TestBackend() {}

    /** Stops the broker and waits for that. */
    public static void stopBroker() {
        send("broker stop");
    }

    /** Starts the broker again on the same port and data, and waits for that. */
    public static void startBroker() {
        send("broker start");
    }

    /** Stops the database, which cuts all connections, and waits for that. */
    public static void stopDatabase() {
        send("database stop");
    }

    /** Starts the database again on the same port and data, and waits for that. */
    public static void startDatabase() {
        send("database start");
    }

    @SuppressWarnings("unchecked")
    private static void send(String command) {
        Object commands = System.getProperties().get(COMMANDS);
        if (commands == null) {
            throw new IllegalStateException("no backend was started in this JVM");
        }
        ((Consumer<String>) commands).accept(command);
    }

    /** Starts the backend unless it runs, and says where everything is, secrets included. */
    @SuppressWarnings("unchecked")
    static Map<String, String> configuration() {
        synchronized (System.getProperties()) {
            Object known = System.getProperties().get(CONFIGURATION);
            return known == null ? start() : (Map<String, String>) known;
        }
    }

    private static Map<String, String> start() {
        try {
            Path directory = Files.createTempDirectory("coverbridge-test");
            LocalBackend backend = LocalBackend.start(BackendSettings.forTests(directory));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(backend, directory), "stop-test-backend"));
            Consumer<String> commands = backend::send;
            Map<String, String> configuration = TestConfiguration.of(backend);
            System.getProperties().put(COMMANDS, commands);
            System.getProperties().put(CONFIGURATION, configuration);
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for the test backend", e);
        }
    }

    private static void stop(LocalBackend backend, Path directory) {
        backend.close();
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("the directory of the test backend cannot be removed", e);
        }
    }
}
