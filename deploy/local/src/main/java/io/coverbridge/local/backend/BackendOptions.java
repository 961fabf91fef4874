package io.coverbridge.local.backend;

import io.coverbridge.local.BackendSettings.Kind;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line of the backend process. Only its own client writes it, so positions do.
 *
 * @param dataDirectory where everything is kept
 * @param binaries where PostgreSQL is unpacked
 * @param passwordFile passwords of the database roles
 * @param kafkaPort port of the broker; 0 asks the system
 * @param postgresPort port of PostgreSQL; 0 asks the system
 * @param kind what runs the two servers
 */
public record BackendOptions(
        Path dataDirectory, Path binaries, Path passwordFile, int kafkaPort, int postgresPort, Kind kind) {

    static BackendOptions parse(String[] arguments) {
        if (arguments.length != 6) {
            throw new IllegalArgumentException(
                    "usage: BackendMain <data> <binaries> <password file> <kafka port> <postgres port> <kind>");
        }
        return new BackendOptions(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                Kind.valueOf(arguments[5]));
    }

    /** What {@link #parse} reads. */
    public List<String> toArguments() {
        return List.of(
                dataDirectory.toAbsolutePath().toString(),
                binaries.toAbsolutePath().toString(),
                passwordFile.toAbsolutePath().toString(),
                Integer.toString(kafkaPort),
                Integer.toString(postgresPort),
                kind.name());
    }
}
