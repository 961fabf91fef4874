package io.coverbridge.kit.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.coverbridge.events.EventJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the dialect of {@link EventJson} the one that Quarkus writes answers with. */
final class JsonConfiguration {
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return EventJson.mapper();
    }
}
