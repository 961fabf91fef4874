package io.coverbridge.connection.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.connection.feed.FeedEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventKindTest {

    private static final UUID CARRIER = UUID.fromString("4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1");

    @Test
    void anEventIsOfTheKindThatItsDataSays() {
        EventKind kind = EventKind.of(event("2026-11-02T09:34:59.999Z", """
                {"id": "x", "carrier_id": "%s", "status": "waiting_on_carrier", "previous_status": "processing"}
                """.formatted(CARRIER)));

        assertThat(kind)
                .isEqualTo(new EventKind(
                        Instant.parse("2026-11-02T09:30:00Z"),
                        "group_connection_request.status_change",
                        CARRIER,
                        "waiting_on_carrier",
                        "processing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{",
                "{\"status\": null, \"previous_status\": true, \"carrier_id\": 7}",
                "{\"status\": \"Ann Field\", \"previous_status\": \"\", \"carrier_id\": \"x\"}",
                "{\"status\": {\"status\": \"a\"}, \"previous_status\": [\"a\"], \"carrier_id\": \"1-1-1-1-1\"}",
                "{\"status\": \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\", \"previous_status\": \"a\\nb\"}"
            })
    void whatHasNotTheFormOfACarrierOrAStatusIsNone(String data) {
        EventKind kind = EventKind.of(event("2026-11-02T09:30:00Z", data));

        assertThat(kind.carrierId()).isNull();
        assertThat(kind.status()).isNull();
        assertThat(kind.previousStatus()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:30:00Z, 2026-11-02T09:30:00Z",
        "2026-11-02T09:29:59.999999Z, 2026-11-02T09:25:00Z",
        "1969-12-31T23:59:59Z, 1969-12-31T23:55:00Z"
    })
    void aBucketBeginsAtAWholeFiveMinutes(String time, String start) {
        assertThat(EventKind.start(Instant.parse(time), EventKind.BUCKET)).isEqualTo(start);
    }

    private static FeedEvent event(String occurred, String data) {
        return new FeedEvent(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "group_connection_request.status_change",
                UUID.randomUUID().toString(),
                "key",
                1,
                Instant.parse(occurred),
                data);
    }
}
