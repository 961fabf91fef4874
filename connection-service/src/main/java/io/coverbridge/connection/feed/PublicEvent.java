package io.coverbridge.connection.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.EventJson;
import io.coverbridge.events.MalformedEventException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What platforms get to see of an event, whether this version knows its type or not. */
final class PublicEvent {

    private static final String PREFIX = "io.coverbridge.";
    private static final String FIRST_VERSION = ".v1";

    /** Fields of public events that only services can open are named so (ADR-0003). */
    private static final String SEALED_FIELD = "sealed_";

    private PublicEvent() {}

    /**
     * {@code group.created} for {@code io.coverbridge.group.created.v1}; later versions keep their suffix.
     *
     * @throws MalformedEventException if it is no type that a client could ask for, or that could break the stream's frames
     */
    static String type(String type) {
        String name = type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
        return FeedFilter.type(
                        name.endsWith(FIRST_VERSION) ? name.substring(0, name.length() - FIRST_VERSION.length()) : name)
                .orElseThrow(() -> new MalformedEventException("header ce_type is not a type of public events"));
    }

    /**
     * The data as JSON text, without sealed fields.
     *
     * @throws MalformedEventException if it is sealed as a whole, or no JSON object
     */
    static String data(EventEnvelope event) {
        if (!EventEnvelope.JSON.equals(event.contentType())) {
            throw new MalformedEventException("data is not " + EventEnvelope.JSON);
        }
        if (!(parse(event.data()) instanceof ObjectNode data)) {
            throw new MalformedEventException("data is not a JSON object");
        }
        // As it came where nothing is taken out: numbers keep their form.
        return removeSealed(data) ? text(data) : new String(event.data(), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("UnusedException") // it quotes the value
    private static JsonNode parse(byte[] data) {
        try {
            return EventJson.mapper().readTree(data);
        } catch (IOException e) {
            throw new MalformedEventException("data is not JSON");
        }
    }

    private static boolean removeSealed(JsonNode node) {
        boolean removed = node instanceof ObjectNode object
                && object.properties().removeIf(field -> field.getKey().startsWith(SEALED_FIELD));
        for (JsonNode child : node) {
            removed |= removeSealed(child);
        }
        return removed;
    }

    private static String text(JsonNode data) {
        try {
            return EventJson.mapper().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
