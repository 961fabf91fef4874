package io.coverbridge.local.backend;

import io.coverbridge.local.LocalDatabase;
import java.util.List;
import java.util.Locale;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A server from a container image, on a fixed port of this machine. Stop and start keep the container and with it the
 * data; the container goes away with this process.
 */
final class ContainerServer implements LocalServer {

    private final GenericContainer<?> container;
    private final int port;

    private ContainerServer(GenericContainer<?> container, int port, int innerPort) {
        this.container = container;
        this.port = port;
        container.setPortBindings(List.of(port + ":" + innerPort));
    }

    static ContainerServer kafka(int port) {
        KafkaContainer kafka = new KafkaContainer(Images.KAFKA);
        BrokerProperties.common()
                .forEach((name, value) ->
                        kafka.withEnv("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return new ContainerServer(kafka, port, 9092);
    }

    static ContainerServer postgres(int port, String superuserPassword) {
        PostgreSQLContainer postgres = new PostgreSQLContainer(Images.POSTGRESQL)
                .withUsername(LocalDatabase.SUPERUSER)
                .withPassword(superuserPassword);
        postgres.setCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", "timezone=UTC");
        return new ContainerServer(postgres, port, PostgreSQLContainer.POSTGRESQL_PORT);
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public void stop() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void abandon() {
        container.stop();
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return port;
    }
}
