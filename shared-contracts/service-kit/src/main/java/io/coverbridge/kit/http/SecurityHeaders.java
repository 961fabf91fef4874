package io.coverbridge.kit.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Headers that keep browsers from doing with an answer what it is not meant for. */
final class SecurityHeaders {

    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    /** Everything but health, metrics, the document and its page is data: nothing to run, nothing to keep. */
    private static final String TECHNICAL = "/q/";

    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'";

    private final boolean tls;

    SecurityHeaders(WebConfig config) {
        this.tls = config.tls();
    }

    void begin(RoutingContext request) {
        MultiMap headers = request.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (tls) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
        if (!request.normalizedPath().startsWith(TECHNICAL)) {
            headers.set("Content-Security-Policy", NOTHING_RUNS);
            request.addHeadersEndHandler(done -> keepNothing(headers));
        }
    }

    private static void keepNothing(MultiMap headers) {
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
