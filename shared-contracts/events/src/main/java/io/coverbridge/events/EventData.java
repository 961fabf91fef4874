package io.coverbridge.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.coverbridge.events.field.InvalidFieldException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        return read(type.data(), type.name(), data);
    }

    /**
     * Reads a part of event data that was kept by itself.
     *
     * @throws MalformedEventException as {@link #read(EventType, byte[])} does
     */
    public static <T> T read(Class<T> type, byte[] data) {
        return read(type, type.getSimpleName(), data);
    }

    @SuppressWarnings("UnusedException") // Jackson's exceptions quote values, which must not reach a log
    private static <T> T read(Class<T> type, String name, byte[] data) {
        try {
            T value = EventJson.mapper().readValue(data, type);
            if (value == null) {
                throw new MalformedEventException("data is null");
            }
            return value;
        } catch (JsonMappingException e) {
            throw new MalformedEventException("data does not fit " + name + " at " + path(e));
        } catch (IOException e) {
            throw new MalformedEventException("data is not JSON");
        }
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
        String field = field(e.getCause());
        if (field.isEmpty()) {
            return path.isEmpty() ? "its root" : path;
        }
        return path.isEmpty() ? field : path + "." + field;
    }

    /** The field that a record's constructor complained about; empty if it was not a constructor. */
    private static String field(@Nullable Throwable cause) {
        if (cause instanceof InvalidFieldException invalid) {
            return invalid.field();
        }
        return cause instanceof NullPointerException && cause.getMessage() != null ? cause.getMessage() : "";
    }
}
