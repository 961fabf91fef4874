package io.coverbridge.e2e.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request and what is expected of its answer; the README of this module tells the format.
 *
 * @param says what is shown, for reports
 * @param as who asks: a client id of the local installation, or {@code nobody}
 * @param method HTTP method
 * @param path path and query, with variables
 * @param headers request headers beside the usual ones, with variables
 * @param body request body; missing for none
 * @param answer expected status, headers and body
 * @param keep JSON pointers into the answer's body, by the name of the variable that keeps the value
 * @param frames how many blocks of a stream are read before it is left; 0 for an answer that ends by itself
 * @param until whether the request is repeated until the answer is as expected
 */
record Step(
        String says,
        String as,
        String method,
        String path,
        Map<String, String> headers,
        JsonNode body,
        JsonNode answer,
        Map<String, String> keep,
        int frames,
        boolean until) {

    private static final JsonNode NONE = JsonNodeFactory.instance.missingNode();

    static Step of(JsonNode step) {
        JsonNode request = step.path("request");
        return new Step(
                step.path("says").asText(),
                step.path("as").asText("demo"),
                required(request, "method").asText(),
                required(request, "path").asText(),
                texts(request.path("headers")),
                body(request),
                required(step, "answer"),
                texts(step.path("keep")),
                request.path("frames").asInt(),
                step.path("until").asBoolean());
    }

    int status() {
        return required(answer, "status").asInt();
    }

    /** Path without the query. */
    String address() {
        return path.split("\\?", 2)[0];
    }

    /** Whether it asks the API, and not what steers carriers or what operators have. */
    boolean isPublic() {
        return path.startsWith("/api/") || path.startsWith("/auth/");
    }

    /** A document, or {@code {"text": …}} for what is no document, or {@code {"bytes": n}} for so many of them. */
    private static JsonNode body(JsonNode request) {
        if (request.has("text")) {
            return request.path("text");
        }
        if (request.has("bytes")) {
            return JsonNodeFactory.instance.textNode(
                    " ".repeat(request.path("bytes").asInt()));
        }
        return request.has("body") ? request.path("body") : NONE;
    }

    private static JsonNode required(JsonNode parent, String name) {
        if (!parent.has(name)) {
            throw new IllegalArgumentException("no " + name + " in " + parent);
        }
        return parent.path(name);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(property ->
                        texts.put(property.getKey(), property.getValue().asText()));
        return texts;
    }
}
