package io.coverbridge.local.backend;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A Kafka broker and controller (KRaft) in this JVM, on loopback only. */
final class EmbeddedBroker implements LocalServer {

    private final Path logDirectory;
    private final int port;
    private final int controllerPort;
    private @Nullable KafkaRaftServer server;

    EmbeddedBroker(Path logDirectory, int port, int controllerPort) {
        this.logDirectory = logDirectory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public void start() {
        if (server != null) {
            return;
        }
        // Kafka loads its plug-ins through this loader, whoever calls.
        Thread.currentThread().setContextClassLoader(EmbeddedBroker.class.getClassLoader());
        format();
        KafkaConfig config = KafkaConfig.fromProps(asProperties());
        KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
        starting.startup();
        server = starting;
    }

    private Properties asProperties() {
        Properties properties = new Properties();
        properties.putAll(BrokerProperties.of(logDirectory, port, controllerPort));
        return properties;
    }

    private void format() {
        if (Files.exists(logDirectory.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream quiet = new PrintStream(PrintStream.nullOutputStream())) {
            Files.createDirectories(logDirectory);
            new Formatter()
                    .setPrintStream(quiet)
                    .setNodeId(BrokerProperties.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(logDirectory.toString())
                    .addDirectory(logDirectory.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("the broker's directory cannot be prepared: " + logDirectory, e);
        }
    }

    @Override
    public void stop() {
        KafkaRaftServer stopping = server;
        if (stopping != null) {
            server = null;
            stopping.shutdown();
            stopping.awaitShutdown();
        }
    }

    @Override
    public void abandon() {
        // What was written is in the system's page cache and survives the halt of this JVM.
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
