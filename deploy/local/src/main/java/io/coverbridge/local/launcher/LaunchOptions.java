package io.coverbridge.local.launcher;

import io.coverbridge.local.BackendSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the user asked for.
 *
 * @param root the repository, where the packaged services are
 * @param data where everything is kept
 * @param basePort port of the gateway; the services take ports above it
 * @param postgresPort port of PostgreSQL
 * @param kafkaPort port of the broker
 * @param fresh whether to start without the data of an earlier start
 * @param demo whether to play the main job once everything is ready
 * @param exit whether to stop after the demo
 */
public record LaunchOptions(
        Path root,
        Path data,
        int basePort,
        int postgresPort,
        int kafkaPort,
        boolean fresh,
        boolean demo,
        boolean exit) {

    List<PortUse> ports() {
        return Stream.concat(
                        Stream.of(
                                new PortUse(basePort, "the gateway", "--port"),
                                new PortUse(postgresPort, "PostgreSQL", "--postgres-port"),
                                new PortUse(kafkaPort, "Kafka", "--kafka-port")),
                        LocalService.all().stream()
                                .map(service -> new PortUse(
                                        service.port(basePort),
                                        service.name(),
                                        "--port (it takes that port plus " + service.portOffset() + ")")))
                .toList();
    }

    BackendSettings backend() {
        return new BackendSettings(data, kafkaPort, postgresPort, BackendSettings.Kind.DURABLE);
    }
}
