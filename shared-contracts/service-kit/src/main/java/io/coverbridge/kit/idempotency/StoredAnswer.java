package io.coverbridge.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.coverbridge.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to give again.
 *
 * @param status HTTP status
 * @param headers what the resource said in headers, for instance {@code ETag}
 * @param body JSON text; null if there is none
 */
record StoredAnswer(
        int status,
        Map<String, List<String>> headers,
        @Nullable String body) {

    StoredAnswer {
        headers = Map.copyOf(headers);
    }

    static StoredAnswer read(byte[] stored) {
        try {
            return EventJson.mapper().readValue(stored, StoredAnswer.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] write() {
        try {
            return EventJson.mapper().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A body can be a person's data. */
    @Override
    public String toString() {
        return "StoredAnswer[status=" + status + "]";
    }
}
