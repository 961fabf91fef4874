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
 * @param publicPaths paths of the gateway that go to it, with all below them
 */
record LocalService(String name, int portOffset, LocalDatabase database, List<String> publicPaths) {

    static final LocalService CONNECTION =
            new LocalService("connection-service", 1, new LocalDatabase("connection"), List.of("/"));
    static final LocalService SNAPSHOT = new LocalService(
            "snapshot-service",
            2,
            new LocalDatabase("snapshot"),
            List.of(
                    "/api/v1/member_snapshots",
                    "/api/v1/differences",
                    "/api/v1/member_audit_log",
                    "/api/v1/employees",
                    "/api/v1/dependents",
                    "/api/v1/individual_enrollments",
                    "/api/v1/group_enrollments",
                    "/api/v1/plans",
                    "/api/v1/groups/*/member_snapshots",
                    "/api/v1/groups/*/employees",
                    "/api/v1/groups/*/dependents",
                    "/api/v1/groups/*/individual_enrollments",
                    "/api/v1/groups/*/group_enrollments",
                    "/api/v1/groups/*/plans",
                    "/api/v1/groups/*/locations",
                    "/api/v1/groups/*/carrier_configurations",
                    "/api/v1/groups/*/plan_rates",
                    "/api/v1/groups/*/plan_mappings",
                    "/api/v1/groups/*/audit_requests",
                    "/api/v1/groups/*/differences",
                    "/ops/v1/snapshots_overview"));
    static final LocalService CARRIER_ADAPTER = new LocalService(
            "carrier-adapter-service", 3, new LocalDatabase("carrier_adapter"), List.of("/emulator", "/ops/v1/files"));

    private static final List<LocalService> ALL = List.of(CONNECTION, SNAPSHOT, CARRIER_ADAPTER);

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
