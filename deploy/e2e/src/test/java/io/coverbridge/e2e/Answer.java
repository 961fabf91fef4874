package io.coverbridge.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;

/**
 * An answer of the API.
 *
 * @param status HTTP status
 * @param contentType media type, empty if there is none
 * @param text body
 */
public record Answer(int status, String contentType, String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("content-type").orElse(""),
                response.body());
    }

    /** The body as JSON; equality ignores the order of keys. */
    public JsonNode json() {
        return parse(text);
    }

    /** A field of the body as text; empty if it is absent. */
    public String field(String name) {
        return json().path(name).asText();
    }

    public static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + text, e);
        }
    }
}
