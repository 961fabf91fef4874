package io.coverbridge.kit.http;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.ErrorAnswers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What happens to each request before anything looks at its path. */
final class RequestFilters {

    private static final int FIRST = 1_000;

    private final HttpLimits limits;
    private final SecurityHeaders securityHeaders;
    private final CrossOrigin crossOrigin;

    RequestFilters(HttpLimits limits, WebConfig web) {
        this.limits = limits;
        this.securityHeaders = new SecurityHeaders(web);
        this.crossOrigin = new CrossOrigin(web);
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext request) {
        RequestIds.begin(request);
        securityHeaders.begin(request);
        if (crossOrigin.answered(request)) {
            return;
        }
        ErrorAnswers.negotiate(request);
        if (announcedBytes(request) > limits.maxBodyBytes()) {
            // The rest of the body would have to be read before the connection could be used again.
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            ErrorAnswers.end(request, ApiException.tooLarge(limits.maxBodyBytes()));
            return;
        }
        request.next();
    }

    private static long announcedBytes(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return 0;
        }
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
