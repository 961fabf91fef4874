package io.coverbridge.connection.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.coverbridge.events.EventJson;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/**
 * What is posted: {@code {"data":{"id":…},"event":{"id":…,"created":…,"type":…}}}. The data is that of the public event: ids,
 * statuses and times, never a person's; a receiver that wants to know more asks the API.
 */
final class WebhookBody {

    private static final ObjectMapper JSON = EventJson.mapper();

    private WebhookBody() {}

    /**
     * The body of an event.
     *
     * @param data its data, a JSON object as text
     */
    static String of(UUID eventId, String key, Instant created, String data) {
        try {
            return of(eventId, key, created, JSON.readTree(data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String test(UUID eventId, String key, Instant created, UUID subscriptionId) {
        return of(
                eventId,
                key,
                created,
                JSON.createObjectNode().put("id", subscriptionId.toString()).put("message", "Hello, world"));
    }

    private static String of(UUID eventId, String key, Instant created, JsonNode data) {
        ObjectNode body = JSON.createObjectNode();
        body.set("data", data);
        body.putObject("event")
                .put("id", eventId.toString())
                .put("created", created.getEpochSecond())
                .put("type", key);
        return body.toString();
    }
}
