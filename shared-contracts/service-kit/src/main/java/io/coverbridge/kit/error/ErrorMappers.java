package io.coverbridge.kit.error;

import io.coverbridge.kit.database.Outages;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can fail, as an answer. What is not expected tells the client a trace id and no more. */
public final class ErrorMappers {

    /** Connections come back within a second or two of the database. */
    private static final String RETRY_AFTER_SECONDS = "2";

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    @ServerExceptionMapper
    public Response answer(ApiException error, RoutingContext request) {
        return ErrorAnswers.response(request, error);
    }

    @ServerExceptionMapper
    public Response noToken(UnauthorizedException error, RoutingContext request) {
        return ErrorAnswers.response(request, ApiException.unauthorized("401 Unauthorized: a bearer token is missing"));
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, AuthenticationCompletionException.class})
    public Response badToken(SecurityException error, RoutingContext request) {
        return ErrorAnswers.response(
                request, ApiException.unauthorized("401 Unauthorized: the token is expired, altered or not from here"));
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException error, RoutingContext request) {
        return ErrorAnswers.response(request, ApiException.forbidden("This token does not allow that"));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException error, RoutingContext request) {
        int status = error.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(error, request);
        }
        return ErrorAnswers.response(request, ApiException.of(status, text(status)));
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable error, RoutingContext request) {
        if (Outages.isOutage(error)) {
            LOG.warnf("request refused during an outage route=%s: %s", route(request), error.getMessage());
            request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
            return ErrorAnswers.response(request, ApiException.of(503, "The database does not answer; try again"));
        }
        String trace = Span.current().getSpanContext().getTraceId();
        LOG.errorf(
                error,
                "request failed method=%s route=%s traceId=%s",
                request.request().method(),
                route(request),
                trace);
        return ErrorAnswers.response(request, ApiException.of(500, "Internal error, trace " + trace));
    }

    /** The path, which may carry ids but by the API's own rules no person's data; never the query. */
    private static String route(RoutingContext request) {
        return request.normalizedPath();
    }

    private static String text(int status) {
        return switch (status) {
            case 400 -> "The request could not be read";
            case 404 -> "There is nothing at this address";
            case 405 -> "This address does not take this method";
            case 406 -> "This address answers in none of the media types that are accepted";
            case 413 -> "The body is too large";
            case 415 -> "The body has to be application/json";
            default -> "The request was refused";
        };
    }
}
