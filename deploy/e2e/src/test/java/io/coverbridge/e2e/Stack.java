package io.coverbridge.e2e;

import io.coverbridge.events.Topic;
import io.coverbridge.events.Topics;
import io.coverbridge.local.BackendSettings;
import io.coverbridge.local.LocalBackend;
import io.coverbridge.local.LocalDatabase;
import io.coverbridge.local.gateway.Gateway;
import io.coverbridge.local.launcher.RestartableServices;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A whole installation: broker, database, packaged services and gateway. One serves all test classes. */
public final class Stack implements AutoCloseable {

    /** Every wait of the emulated carriers takes a twentieth of the time. */
    private static final double PACE = 0.05;

    private final Path data;
    private final LocalBackend backend;
    private final RestartableServices services;
    private final Gateway gateway;
    private final Client demo;
    private final Client other;
    private final Client operator;
    private final PublicTopic publicTopic;

    private Stack(Path data, LocalBackend backend, RestartableServices services, Gateway gateway) throws IOException {
        this.data = data;
        this.backend = backend;
        this.services = services;
        this.gateway = gateway;
        demo = Client.of(url(), "demo");
        other = Client.of(url(), "other");
        operator = Client.of(url(), "operator");
        publicTopic = new PublicTopic(backend.bootstrapServers(), Topics.GROUP_CONNECTIONS.name());
    }

    /** The one that all tests share; started by the first, stopped with the JVM. */
    public static Stack shared() {
        return Shared.STACK;
    }

    private static Stack start() throws IOException, InterruptedException {
        Path data = Repository.freshDirectory("stack");
        int port = FreePorts.base();
        LocalBackend backend = LocalBackend.start(BackendSettings.forTests(data));
        RestartableServices services = new RestartableServices(backend, Repository.root(), data, port);
        for (String service : RestartableServices.names()) {
            services.start(service);
        }
        for (String service : RestartableServices.names()) {
            services.awaitReady(service);
        }
        Stack stack = new Stack(data, backend, services, Gateway.start(port, services.routes()));
        Answer pace = stack.operator.put("/emulator/v1/pace", "{\"pace\":" + PACE + "}");
        if (pace.status() != 200) {
            throw new IllegalStateException("the pace cannot be set: " + pace);
        }
        return stack;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + gateway.port());
    }

    /** A platform. */
    public Client demo() {
        return demo;
    }

    /** Another platform. */
    public Client other() {
        return other;
    }

    /** Operations and emulator. */
    public Client operator() {
        return operator;
    }

    /** {@code group-connections.v1}. */
    PublicTopic publicTopic() {
        return publicTopic;
    }

    /** How many events could not be processed, over all consumers. */
    long deadLetters() {
        return Topics.deadLetters().stream()
                .map(Topic::name)
                .mapToLong(this::records)
                .sum();
    }

    /** A topic, to be closed by whoever reads it. */
    PublicTopic topic(Topic topic) {
        return new PublicTopic(backend.bootstrapServers(), topic.name());
    }

    /** Sends a record as anybody could who may write to the topic. */
    void send(Topic topic, Map<String, String> headers, String data) throws IOException {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic.name(), "key", data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, backend.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(message).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("not sent", e);
        }
    }

    private long records(String topic) {
        try (PublicTopic letters = new PublicTopic(backend.bootstrapServers(), topic)) {
            return letters.length();
        }
    }

    /** Kills a service as {@code kill -9} does. */
    void kill(String service) {
        services.kill(service);
    }

    /** Stops a service as an operator does, and tells how long that took. */
    Duration stop(String service) {
        return services.stop(service);
    }

    /** Process id of a service. */
    long pid(String service) {
        return services.pid(service);
    }

    /** Starts a killed service and waits until it is ready. */
    void restart(String service) throws IOException, InterruptedException {
        services.start(service);
        services.awaitReady(service);
    }

    Path logs() {
        return services.logs();
    }

    /** Everything on disk that servers and services write. */
    Path data() {
        return data;
    }

    /** The key that tokens are signed with. */
    Path signingKey() {
        return backend.secrets().signingKey();
    }

    /** A connection as the superuser of the database cluster. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                backend.jdbcUrl(LocalDatabase.all().get(0).name()),
                LocalDatabase.SUPERUSER,
                backend.password(LocalDatabase.SUPERUSER));
    }

    /** Names of the services. */
    static List<String> services() {
        return RestartableServices.names();
    }

    @Override
    public void close() {
        publicTopic.close();
        gateway.close();
        services.close();
        backend.close();
    }

    private static final class Shared {

        private static final Stack STACK = startUntilExit();

        private Shared() {}

        private static Stack startUntilExit() {
            try {
                Stack stack = start();
                Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
                return stack;
            } catch (IOException e) {
                throw new IllegalStateException("the stack does not start", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
