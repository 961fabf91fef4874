package io.coverbridge.connection.commandcenter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.coverbridge.events.EventEnvelope;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The AsyncAPI document of all topics at {@code /q/asyncapi}, beside {@code /q/openapi} and like it open to everybody: YAML as
 * it was written, JSON with {@code ?format=json}.
 */
@ApplicationScoped
class AsyncApiRoute {

    private static final String DOCUMENT = "asyncapi.yaml";

    private final String yaml;
    private final String json;

    AsyncApiRoute() {
        try (InputStream document = EventEnvelope.class.getResourceAsStream(DOCUMENT)) {
            if (document == null) {
                throw new IllegalStateException("the AsyncAPI document is not in this build");
            }
            yaml = new String(document.readAllBytes(), StandardCharsets.UTF_8);
            json = new ObjectMapper().writeValueAsString(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(@Observes Router router) {
        router.route("/q/asyncapi")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::answer);
    }

    private void answer(RoutingContext request) {
        boolean asJson = "json".equalsIgnoreCase(request.request().getParam("format"));
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, asJson ? "application/json" : "application/yaml;charset=UTF-8")
                .end(asJson ? json : yaml);
    }
}
