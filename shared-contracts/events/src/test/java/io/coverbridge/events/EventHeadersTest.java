package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventHeadersTest {

    private static final UUID ORGANIZATION = UUID.fromString("a7f3c2d1-94b8-4e60-8d5a-1c2b3e4f5061");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final byte[] DATA = {1, 2, 3};

    @Test
    void anEventIsReadAsItWasWritten() {
        EventEnvelope event = event(ORGANIZATION, TRACE);

        assertThat(EventHeaders.read(EventHeaders.write(event)::get, DATA)).isEqualTo(event);
    }

    @Test
    void whatIsAbsentHasNoHeader() {
        EventEnvelope event = event(null, null);
        Map<String, byte[]> headers = EventHeaders.write(event);

        assertThat(headers).doesNotContainKeys(EventHeaders.ORGANIZATION_ID, EventHeaders.TRACEPARENT);
        assertThat(EventHeaders.read(headers::get, DATA)).isEqualTo(event);
    }

    @Test
    void headersAreSpelledAsCloudEventsSays() {
        Map<String, String> texts = new HashMap<>();
        EventHeaders.write(event(ORGANIZATION, TRACE))
                .forEach((name, value) -> texts.put(name, new String(value, UTF_8)));

        assertThat(texts)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "019b8d4e-2a00-7c31-9f52-6b8a0d1e2f30",
                        "ce_source", "/connection-service",
                        "ce_type", EventType.GROUP_CREATED.name(),
                        "ce_subject", "5b0d7c1e-6f0a-4a3e-9d27-2f8d4b7a9c10",
                        "ce_time", "2026-01-05T09:00:00Z",
                        "ce_organizationid", ORGANIZATION.toString(),
                        "ce_sequence", "7",
                        "ce_traceparent", TRACE,
                        "content-type", "application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_type",
                "ce_subject",
                "ce_time",
                "ce_sequence",
                "content-type"
            })
    void aMissingOrBlankHeaderIsNamed(String name) {
        assertThatThrownBy(() -> readWith(name, null))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("header " + name + " is missing");
        assertThatThrownBy(() -> readWith(name, " "))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage("header " + name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 7719",
        "ce_specversion, 2.0",
        "ce_id, 7719",
        "ce_id, 7719-1-1-1-1",
        "ce_time, 7719",
        "ce_time, 7719-13-41T00:00:00Z",
        "ce_organizationid, ''",
        "ce_organizationid, 7719",
        "ce_sequence, 0",
        "ce_sequence, -7719",
        "ce_sequence, 7719.5",
        "ce_sequence, x7719",
        "ce_sequence, 77199999999999999999",
    })
    void aMalformedHeaderIsNamedWithoutItsValue(String name, String value) {
        assertThatThrownBy(() -> readWith(name, value))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("header " + name)
                .hasMessageNotContaining("7719")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7719", "00-xyz-00f067aa0ba902b7-01"})
    void aMalformedTraceContextCostsTheTraceAndNotTheEvent(String value) {
        assertThat(readWith(EventHeaders.TRACEPARENT, value)).isEqualTo(event(ORGANIZATION, null));
    }

    @Test
    void eventsDifferByTheirBytes() {
        EventEnvelope event = event(ORGANIZATION, TRACE);
        Map<String, byte[]> headers = EventHeaders.write(event);

        assertThat(EventHeaders.read(headers::get, DATA.clone()))
                .isEqualTo(event)
                .hasSameHashCodeAs(event);
        assertThat(EventHeaders.read(headers::get, new byte[] {1, 2, 4})).isNotEqualTo(event);
    }

    @Test
    void sequencesStartAtOne() {
        EventEnvelope event = event(ORGANIZATION, TRACE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventEnvelope(
                        event.id(),
                        event.source(),
                        event.type(),
                        event.subject(),
                        event.time(),
                        null,
                        0,
                        null,
                        event.contentType(),
                        DATA));
    }

    private static EventEnvelope readWith(String name, @Nullable String value) {
        Map<String, byte[]> headers = EventHeaders.write(event(ORGANIZATION, TRACE));
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value.getBytes(UTF_8));
        }
        return EventHeaders.read(headers::get, DATA);
    }

    private static EventEnvelope event(@Nullable UUID organizationId, @Nullable String traceparent) {
        return new EventEnvelope(
                UUID.fromString("019b8d4e-2a00-7c31-9f52-6b8a0d1e2f30"),
                "/connection-service",
                EventType.GROUP_CREATED.name(),
                "5b0d7c1e-6f0a-4a3e-9d27-2f8d4b7a9c10",
                Instant.parse("2026-01-05T09:00:00Z"),
                organizationId,
                7,
                traceparent,
                EventEnvelope.JSON,
                DATA);
    }
}
