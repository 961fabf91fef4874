package io.coverbridge.connection.overview;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.connection.overview.ConnectionSummaryResponse.Carrier;
import io.coverbridge.events.ConnectionStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionSummaryResponseTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    private static final UUID LOW = UUID.fromString("0f1d9c58-6f0e-4b36-9d0a-6b8f2f7f5a02");
    private static final UUID HIGH = UUID.fromString("f61fa455-adf4-4dc4-8c57-6d779ba9475e");

    @Test
    void statusesComeInTheirOrderAndCarriersByTheirIds() {
        StatusCount completed = new StatusCount(ConnectionStatus.COMPLETED, 4, NOW);
        StatusCount created = new StatusCount(ConnectionStatus.CREATED, 2, NOW.minusSeconds(5));
        StatusCount unable = new StatusCount(ConnectionStatus.UNABLE_TO_CONNECT, 1, NOW.minusSeconds(9));

        ConnectionSummaryResponse summary = ConnectionSummaryResponse.of(
                NOW,
                List.of(
                        new CarrierCount(null, completed),
                        new CarrierCount(HIGH, unable),
                        new CarrierCount(null, created),
                        new CarrierCount(HIGH, created),
                        new CarrierCount(LOW, completed),
                        new CarrierCount(null, unable)));

        assertThat(summary)
                .isEqualTo(new ConnectionSummaryResponse(
                        NOW,
                        List.of(created, unable, completed),
                        List.of(new Carrier(LOW, List.of(completed)), new Carrier(HIGH, List.of(created, unable)))));
    }
}
