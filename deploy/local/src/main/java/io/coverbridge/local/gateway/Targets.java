package io.coverbridge.local.gateway;

import java.util.OptionalInt;

/** Where the next request of a route goes. */
@FunctionalInterface
public interface Targets {

    /** A port on loopback; empty if nobody can take the request. */
    OptionalInt next(Route route);

    /** Each route has one port, its own. */
    static Targets single() {
        return route -> OptionalInt.of(route.port());
    }
}
