package io.coverbridge.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.ErrorAnswers;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/**
 * {@code Idempotency-Key} on what changes something in the public API. The effect, the key and the answer are one
 * transaction; a repeat is given the stored answer (ADR-0014).
 */
public final class IdempotencyFilters {

    private static final String REQUEST = RepeatableRequest.class.getName();
    private static final String PUBLIC_API = "/api/v1/";
    private static final Set<String> METHODS = Set.of("POST", "PUT");
    private static final String RETRY_AFTER_SECONDS = "1";
    /** As answers without a key are sent. */
    private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    private static final int FIRST_REFUSAL = 400;

    private final IdempotencyKeys keys;
    private final Turns turns;

    IdempotencyFilters(IdempotencyKeys keys, Turns turns) {
        this.keys = keys;
        this.turns = turns;
    }

    @ServerRequestFilter(readBody = true)
    public void begin(ContainerRequestContext request, RoutingContext routing) {
        if (!METHODS.contains(request.getMethod()) || !routing.normalizedPath().startsWith(PUBLIC_API)) {
            return;
        }
        IdempotencyKey.of(routing.request().headers().getAll(IdempotencyKey.HEADER))
                .ifPresent(key -> {
                    KeyedRequest keyed = KeyedRequest.of(
                            key, request.getMethod(), routing.request().uri(), body(request));
                    RepeatableRequest repeatable = RepeatableRequest.begin(keyed, keys, turns);
                    request.setProperty(REQUEST, repeatable);
                    // A client may be gone long before its request has come to an end, so this is not the only place.
                    routing.addEndHandler(ended -> repeatable.end());
                });
    }

    /** The body as it was read; a body that the resource does not take is never read, and is no part of the request. */
    private static byte[] body(ContainerRequestContext request) {
        try {
            if (!CurrentRequestManager.get().hasInputStream()) {
                return new byte[0];
            }
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ServerResponseFilter
    public @Nullable Uni<Void> end(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(REQUEST) instanceof RepeatableRequest repeatable)) {
            return null;
        }
        if (!repeatable.isOpen()) {
            repeatable.end();
            return null;
        }
        if (response.getStatus() >= FIRST_REFUSAL) {
            return repeatable.drop();
        }
        StoredAnswer answer = new StoredAnswer(response.getStatus(), headers(response), json(response.getEntity()));
        if (answer.body() != null) {
            response.setEntity(answer.body(), new Annotation[0], JSON);
        }
        return repeatable.keep(answer);
    }

    private static Map<String, List<String>> headers(ContainerResponseContext response) {
        Map<String, List<String>> headers = new LinkedHashMap<>(response.getStringHeaders());
        // Told by the body and its type.
        headers.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).startsWith("content-"));
        return headers;
    }

    private static @Nullable String json(@Nullable Object entity) {
        try {
            return entity == null || entity instanceof String
                    ? (String) entity
                    : EventJson.mapper().writeValueAsString(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ServerExceptionMapper
    public Response again(AnsweredBeforeException answered) {
        StoredAnswer answer = answered.answer();
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        answer.headers().forEach((name, values) -> values.forEach(value -> response.header(name, value)));
        if (answer.body() != null) {
            response.type(JSON).entity(answer.body());
        }
        return response.build();
    }

    @ServerExceptionMapper
    public Response later(StillUnderWayException busy, RoutingContext request) {
        request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        return ErrorAnswers.response(
                request, ApiException.conflict("A request with this " + IdempotencyKey.HEADER + " is under way"));
    }
}
