package io.coverbridge.local.launcher;

import io.coverbridge.local.LocalDatabase;
import java.nio.file.Path;
import java.util.List;

/**
 * A service that the launcher starts.
 *
 * @param name name of the service, which is also its directory in the repository
 * @param portOffset distance of its port from the gateway's
 * @param database its database
 * @param publicPrefix paths of the gateway that go to it
 */
record LocalService(String name, int portOffset, LocalDatabase database, String publicPrefix) {

    static final LocalService CONNECTION =
            new LocalService("connection-service", 1, new LocalDatabase("connection"), "/");
    static final LocalService CARRIER_ADAPTER =
            new LocalService("carrier-adapter-service", 3, new LocalDatabase("carrier_adapter"), "/emulator/");

    private static final List<LocalService> ALL = List.of(CONNECTION, CARRIER_ADAPTER);

    static List<LocalService> all() {
        return ALL;
    }

    int port(int basePort) {
        return basePort + portOffset;
    }

    /** The packaged service. */
    Path runner(Path root) {
        return root.resolve(name).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
    }
}
