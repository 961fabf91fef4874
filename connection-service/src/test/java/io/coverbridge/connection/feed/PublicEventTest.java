package io.coverbridge.connection.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coverbridge.events.EventEnvelope;
import io.coverbridge.events.MalformedEventException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicEventTest {

    @ParameterizedTest
    @CsvSource({
        "io.coverbridge.group.created.v1, group.created",
        "io.coverbridge.group.created.v2, group.created.v2",
        "org.example.thing.v1, org.example.thing"
    })
    void aTypeIsNamedAsPlatformsKnowIt(String type, String known) {
        assertThat(PublicEvent.type(type)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io.coverbridge.a\ndata: b.v1", "io.coverbridge..v1", "io.coverbridge.A.v1", "a b"})
    void aTypeThatCouldBreakAFrameIsRefused(String type) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> PublicEvent.type(type))
                .withMessage("header ce_type is not a type of public events");
    }

    @Test
    void dataStaysAsItCame() {
        assertThat(PublicEvent.data(event("{\"a\": 1.10,  \"b\":[true]}"))).isEqualTo("{\"a\": 1.10,  \"b\":[true]}");
    }

    @Test
    void sealedFieldsAreLeftOutAtAnyDepth() {
        assertThat(PublicEvent.data(event(
                        "{\"sealed_group_data\":\"AA\",\"a\":[{\"sealed_b\":{\"c\":1},\"d\":2}],\"unsealed_e\":3}")))
                .isEqualTo("{\"a\":[{\"d\":2}],\"unsealed_e\":3}");
    }

    @ParameterizedTest
    @CsvSource({"[], data is not a JSON object", "3, data is not a JSON object", "'{', data is not JSON"})
    void whatIsNoObjectIsRefused(String data, String reason) {
        assertThatExceptionOfType(MalformedEventException.class)
                .isThrownBy(() -> PublicEvent.data(event(data)))
                .withMessage(reason);
    }

    private static EventEnvelope event(String data) {
        return new EventEnvelope(
                UUID.randomUUID(),
                "/test",
                "io.coverbridge.group.created.v1",
                "subject",
                Instant.EPOCH,
                UUID.randomUUID(),
                1,
                null,
                EventEnvelope.JSON,
                data.getBytes(StandardCharsets.UTF_8));
    }
}
