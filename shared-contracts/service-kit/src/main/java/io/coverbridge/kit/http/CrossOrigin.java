package io.coverbridge.kit.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Lets pages of named origins call the API (CORS, as the Fetch standard has it). Everybody else's browser is told nothing,
 * which closes the API to its page. Without cookies: who calls shows a token.
 */
final class CrossOrigin {

    private static final String METHODS = "GET, POST, PUT, DELETE";
    private static final String REQUEST_HEADERS =
            "Accept, Authorization, Content-Type, Idempotency-Key, If-Match, Last-Event-ID, Prefer, X-Request-Id";
    private static final String ANSWER_HEADERS =
            "ETag, Idempotency-Replayed, Link, Location, RateLimit, RateLimit-Limit,"
                    + " RateLimit-Policy, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id";
    private static final String AN_HOUR = "3600";

    private static final int NO_CONTENT = 204;

    private final Set<String> origins;

    CrossOrigin(WebConfig config) {
        this.origins = config.corsOrigins().orElse(Set.of());
    }

    /** Whether the request was a browser's question only, and is answered. */
    boolean answered(RoutingContext request) {
        String origin = request.request().getHeader(HttpHeaders.ORIGIN);
        if (origins.isEmpty() || origin == null) {
            return false;
        }
        MultiMap headers = request.response().headers();
        headers.add(HttpHeaders.VARY, "Origin");
        if (!origins.contains(origin)) {
            return false;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        if (!isQuestion(request)) {
            return false;
        }
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        headers.set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS);
        headers.set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR);
        request.response().setStatusCode(NO_CONTENT).end();
        return true;
    }

    private static boolean isQuestion(RoutingContext request) {
        return HttpMethod.OPTIONS.equals(request.request().method())
                && request.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
