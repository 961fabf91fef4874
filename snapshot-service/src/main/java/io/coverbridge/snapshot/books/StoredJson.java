package io.coverbridge.snapshot.books;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import io.coverbridge.events.EventJson;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON in columns. Failures carry no cause: a parser's message may quote what it could not read. */
@SuppressWarnings("UnusedException")
final class StoredJson {

    private static final JavaType OBJECT =
            EventJson.mapper().constructType(new TypeReference<Map<String, @Nullable Object>>() {});

    private StoredJson() {}

    static String text(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written");
        }
    }

    static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    static byte[] bytes(Object value) {
        try {
            return EventJson.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " cannot be written");
        }
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (IOException e) {
            throw unreadable(type.getSimpleName());
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getSimpleName());
        }
    }

    static <T> @Nullable T readOrNull(@Nullable String json, Class<T> type) {
        return json == null ? null : read(json, type);
    }

    static Map<String, @Nullable Object> object(String json) {
        try {
            return EventJson.mapper().readValue(json, OBJECT);
        } catch (JsonProcessingException e) {
            throw unreadable("an object");
        }
    }

    private static IllegalStateException unreadable(String what) {
        return new IllegalStateException("what is stored as " + what + " cannot be read");
    }
}
