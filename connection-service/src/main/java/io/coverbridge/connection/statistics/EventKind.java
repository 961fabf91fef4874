package io.coverbridge.connection.statistics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.coverbridge.connection.feed.FeedEvent;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.http.PathId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What events that are counted together have in common.
 *
 * @param bucket start of the five minutes in which they occurred
 * @param type as platforms know it
 * @param carrierId the carrier that the data names; null if it names none
 * @param status where the data says that its subject stands; null if it does not
 * @param previousStatus where it came from; null if the data does not say
 */
record EventKind(
        Instant bucket,
        String type,
        @Nullable UUID carrierId,
        @Nullable String status,
        @Nullable String previousStatus) {

    /** The finest bucket; all that can be asked for are multiples of it. */
    static final Duration BUCKET = Duration.ofMinutes(5);

    /** Also of types that this version does not know. What has another form would make a line of its own for each event. */
    private static final Pattern STATUS = Pattern.compile("[a-z_]{1,40}");

    static EventKind of(FeedEvent event) {
        JsonNode data = data(event);
        String carrier = text(data, "carrier_id");
        return new EventKind(
                start(event.occurredAt(), BUCKET),
                event.type(),
                carrier == null ? null : PathId.find(carrier).orElse(null),
                status(data, "status"),
                status(data, "previous_status"));
    }

    /** The start of the bucket that a time is in; buckets of any length are counted from 1970 on, in UTC. */
    static Instant start(Instant time, Duration bucket) {
        long seconds = bucket.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
    }

    private static @Nullable String status(JsonNode data, String name) {
        String text = text(data, name);
        return text != null && STATUS.matcher(text).matches() ? text : null;
    }

    private static @Nullable String text(JsonNode data, String name) {
        return data.path(name).textValue();
    }

    // The feed has checked it; what it let through is counted in any case.
    @SuppressWarnings("UnusedException")
    private static JsonNode data(FeedEvent event) {
        try {
            return EventJson.mapper().readTree(event.data());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
