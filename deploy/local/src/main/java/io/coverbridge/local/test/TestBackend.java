package io.coverbridge.local.test;

import io.coverbridge.local.BackendSettings;
import io.coverbridge.local.LocalBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The one backend of a test JVM. It is shared by all test classes and profiles and stops with the JVM, so tests use ids
 * of their own instead of expecting empty tables and topics.
 *
 * <p>Quarkus loads test classes by several class loaders, each with its own statics. The handle is therefore kept by the
 * JVM's management server, which they all share.
 */
public final class TestBackend {

    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();
    private static final ObjectName NAME = name();

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

    /** Starts the backend unless it runs, and says where everything is, secrets included. */
    @SuppressWarnings("unchecked")
    static Map<String, String> configuration() {
        try {
            synchronized (SERVER) {
                if (!SERVER.isRegistered(NAME)) {
                    start();
                }
                return (Map<String, String>) SERVER.getAttribute(NAME, "Configuration");
            }
        } catch (JMException e) {
            throw new IllegalStateException("the test backend cannot be asked", e);
        }
    }

    private static void send(String command) {
        try {
            SERVER.invoke(NAME, "send", new Object[] {command}, new String[] {String.class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException("the test backend did not carry out: " + command, e);
        }
    }

    private static void start() throws JMException {
        try {
            Path directory = Files.createTempDirectory("coverbridge-test");
            LocalBackend backend = LocalBackend.start(BackendSettings.forTests(directory));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(backend, directory), "stop-test-backend"));
            SERVER.registerMBean(new BackendHandle(backend), NAME);
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for the test backend", e);
        }
    }

    private static ObjectName name() {
        try {
            return new ObjectName("io.coverbridge.local", "type", "TestBackend");
        } catch (JMException e) {
            throw new IllegalStateException(e);
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
