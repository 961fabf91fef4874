package io.coverbridge.local.launcher;

import io.coverbridge.local.gateway.Route;
import io.coverbridge.local.gateway.Routes;
import java.util.List;
import java.util.stream.Stream;

/** The gateway's table, made from the services: each has its public paths, and {@code /services/<name>} for itself. */
final class RoutingTable {

    private RoutingTable() {}

    static Routes of(List<LocalService> services, int basePort) {
        return new Routes(services.stream()
                .flatMap(service -> Stream.concat(
                        service.publicPaths().stream()
                                .map(path -> new Route(path, service.name(), service.port(basePort), false)),
                        Stream.of(new Route(
                                "/services/" + service.name(), service.name(), service.port(basePort), true))))
                .toList());
    }
}
