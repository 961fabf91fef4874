package io.coverbridge.kit.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.ProblemBody.FieldError;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;

/** Writes an {@link ApiException} in the dialect that the client asked for. */
public final class ErrorAnswers {

    private static final String DIALECT = ErrorAnswers.class.getName();

    private ErrorAnswers() {}

    /**
     * Notes the dialect that a request accepts. A client may accept problem documents alone; routes that produce JSON
     * must still match, so JSON joins what it accepts.
     */
    public static void negotiate(RoutingContext request) {
        String accept = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(ProblemBody.MEDIA_TYPE)) {
            request.put(DIALECT, ProblemBody.MEDIA_TYPE);
            request.request().headers().set(HttpHeaders.ACCEPT, "application/json, " + accept);
        }
    }

    /** The answer as a JAX-RS response. */
    public static Response response(RoutingContext request, ApiException error) {
        Response.ResponseBuilder answer =
                Response.status(error.status()).type(mediaType(request)).entity(json(body(request, error)));
        if (error.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    /** The answer for requests that end before they reach a resource. */
    public static void end(RoutingContext request, ApiException error) {
        request.response()
                .setStatusCode(error.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType(request))
                .end(json(body(request, error)));
    }

    private static String mediaType(RoutingContext request) {
        return wantsProblem(request) ? ProblemBody.MEDIA_TYPE : "application/json";
    }

    private static Object body(RoutingContext request, ApiException error) {
        String message = String.valueOf(error.getMessage());
        if (!wantsProblem(request)) {
            return new ErrorBody(message, error.isBare() ? null : error.status());
        }
        return new ProblemBody(
                "about:blank",
                title(error.status()),
                error.status(),
                message,
                request.normalizedPath(),
                error.violations().stream()
                        .map(violation -> new FieldError(violation.path(), violation.text()))
                        .toList());
    }

    private static boolean wantsProblem(RoutingContext request) {
        return ProblemBody.MEDIA_TYPE.equals(request.get(DIALECT));
    }

    private static String title(int status) {
        if (status == 422) {
            return "Unprocessable Content";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }

    private static String json(Object body) {
        try {
            return EventJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
