package io.coverbridge.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Event data between records and bytes. */
public final class EventData {

    private EventData() {}

    /** The bytes of {@code data}, JSON in UTF-8. */
    public static byte[] write(Object data) {
        try {
            return EventJson.mapper().writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads data of one type.
     *
     * @throws MalformedEventException if the bytes are not JSON, or miss or mistype a field; the message names the field
     *     and never a value
     */
    public static <T> T read(EventType<T> type, byte[] data) {
        try {
            T value = EventJson.mapper().readValue(data, type.data());
            if (value == null) {
                throw new MalformedEventException("data is null");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new MalformedEventException("data does not fit " + type.name() + " at " + path(e), e);
        } catch (IOException e) {
            throw new MalformedEventException("data is not JSON", e);
        }
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        Throwable cause = e.getCause();
        if (cause instanceof NullPointerException) {
            return path.isEmpty() ? String.valueOf(cause.getMessage()) : path + "." + cause.getMessage();
        }
        return path.isEmpty() ? "its root" : path;
    }
}
