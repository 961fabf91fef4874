package io.coverbridge.local.gateway;

import java.util.Comparator;
import java.util.List;

/**
 * The routing table: the closest match wins.
 *
 * @param table the routes; one of them has the path {@code /}
 */
public record Routes(List<Route> table) {

    public Routes {
        table = table.stream()
                .sorted(Comparator.comparingInt(Route::closeness).reversed())
                .toList();
        if (table.stream().noneMatch(route -> route.path().equals("/"))) {
            throw new IllegalArgumentException("the table needs a route for /");
        }
    }

    /** The route that a request takes; {@code uri} as it stands in the request line. */
    public Route of(String uri) {
        return table.stream()
                .filter(route -> route.matches(uri))
                .findFirst()
                // Only "*" (OPTIONS) and absolute URIs do not start with a slash.
                .orElse(table.get(table.size() - 1));
    }
}
