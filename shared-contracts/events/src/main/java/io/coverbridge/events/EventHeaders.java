package io.coverbridge.events;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka headers of an event: CloudEvents 1.0 attributes with the prefix {@code ce_}, and the content type (CloudEvents
 * Kafka protocol binding, section 3.2).
 */
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String ORGANIZATION_ID = "ce_organizationid";
    public static final String SEQUENCE = "ce_sequence";
    public static final String TRACEPARENT = "ce_traceparent";
    public static final String CONTENT_TYPE = "content-type";

    /** On a record that was put aside and is sent again: the consumer that it is for. All others skip it. */
    public static final String REPLAY_FOR = "coverbridge-replay-for";

    /** On the same record: id of the dead letter. */
    public static final String REPLAY_OF = "coverbridge-replay-of";

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String SPEC_VERSION_1 = "1.0";
    private static final Pattern TRACE_CONTEXT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private EventHeaders() {}

    /** The headers that carry {@code event}, in a stable order. */
    public static Map<String, byte[]> write(EventEnvelope event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        put(headers, SPEC_VERSION, SPEC_VERSION_1);
        put(headers, ID, event.id().toString());
        put(headers, SOURCE, event.source());
        put(headers, TYPE, event.type());
        put(headers, SUBJECT, event.subject());
        put(headers, TIME, event.time().toString());
        if (event.organizationId() != null) {
            put(headers, ORGANIZATION_ID, event.organizationId().toString());
        }
        put(headers, SEQUENCE, Long.toString(event.sequence()));
        if (event.traceparent() != null) {
            put(headers, TRACEPARENT, event.traceparent());
        }
        put(headers, CONTENT_TYPE, event.contentType());
        return headers;
    }

    /**
     * Reads an event from its headers and value.
     *
     * @param header gives the last value of a header, or null
     * @throws MalformedEventException if a header is missing or not what it should be; the message names the header and
     *     never its value
     */
    public static EventEnvelope read(Function<String, byte @Nullable []> header, byte[] data) {
        if (!SPEC_VERSION_1.equals(required(header, SPEC_VERSION))) {
            throw new MalformedEventException("header " + SPEC_VERSION + " is not " + SPEC_VERSION_1);
        }
        return new EventEnvelope(
                uuid(ID, required(header, ID)),
                required(header, SOURCE),
                required(header, TYPE),
                required(header, SUBJECT),
                time(required(header, TIME)),
                organizationId(text(header, ORGANIZATION_ID)),
                sequence(required(header, SEQUENCE)),
                traceparent(text(header, TRACEPARENT)),
                required(header, CONTENT_TYPE),
                data);
    }

    private static void put(Map<String, byte[]> headers, String name, String value) {
        headers.put(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String text(Function<String, byte @Nullable []> header, String name) {
        byte[] value = header.apply(name);
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private static String required(Function<String, byte @Nullable []> header, String name) {
        String value = text(header, name);
        if (value == null || value.isBlank()) {
            throw new MalformedEventException("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable UUID organizationId(@Nullable String value) {
        return value == null ? null : uuid(ORGANIZATION_ID, value);
    }

    private static UUID uuid(String name, String value) {
        return StrictTypes.uuid(value)
                .orElseThrow(() -> new MalformedEventException("header " + name + " is not a UUID"));
    }

    /** A trace is never worth an event: what is not a trace context counts as absent. */
    private static @Nullable String traceparent(@Nullable String value) {
        return value != null && TRACE_CONTEXT.matcher(value).matches() ? value : null;
    }

    @SuppressWarnings("UnusedException") // it quotes the value
    private static Instant time(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new MalformedEventException("header " + TIME + " is not a time");
        }
    }

    @SuppressWarnings("UnusedException") // it quotes the value
    private static long sequence(String value) {
        try {
            long sequence = Long.parseLong(value);
            if (sequence >= 1) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            throw new MalformedEventException("header " + SEQUENCE + " is not a number");
        }
        throw new MalformedEventException("header " + SEQUENCE + " is below 1");
    }
}
