package io.coverbridge.local;

import java.nio.file.Path;

/**
 * How a backend is started.
 *
 * @param dataDirectory where everything is kept; may hold data of an earlier start
 * @param kafkaPort port of the broker; 0 asks the system
 * @param postgresPort port of PostgreSQL; 0 asks the system
 * @param kind what runs the two servers, and how safely
 */
public record BackendSettings(Path dataDirectory, int kafkaPort, int postgresPort, Kind kind) {

    /** What runs the two servers. */
    public enum Kind {
        /** From Maven artifacts, fsync on: what was confirmed survives a power cut. */
        DURABLE,
        /** From Maven artifacts, fsync off: what was confirmed survives the death of a process. For tests. */
        FAST,
        /** From container images; needs a container engine. Data is gone after the stop. */
        CONTAINERS
    }

    /** Any free ports; {@code CONTAINERS} when the system property {@code coverbridge.test.backend} says so. */
    public static BackendSettings forTests(Path dataDirectory) {
        boolean containers = "containers".equals(System.getProperty("coverbridge.test.backend"));
        return new BackendSettings(dataDirectory, 0, 0, containers ? Kind.CONTAINERS : Kind.FAST);
    }
}
