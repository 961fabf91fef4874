package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProducedEventsTest {

    private static final UUID ID = new UUID(7, 7);

    @Test
    void theLargestSealedBytesFitIntoARecordAndTheSchema() {
        byte[] data = EventData.write(requested("CM-1", new byte[ConnectionRequested.MAX_SEALED_BYTES]));

        assertThat(data).hasSizeLessThan(Topic.MAX_RECORD_BYTES);
        assertThat(Schemas.violations(EventType.CONNECTION_CREATED, new String(data, UTF_8)))
                .isEmpty();
    }

    @Test
    void aProducerCannotSealMore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> requested("CM-1", new byte[ConnectionRequested.MAX_SEALED_BYTES + 1]))
                .withMessageContaining("sealed_group_data");
    }

    @Test
    void sealedBytesAreTheRecordsOwn() {
        byte[] mine = {1, 2, 3};
        ConnectionRequested record = requested("CM-1", mine);
        mine[0] = 9;

        assertThat(record.sealedGroupData()).containsExactly(1, 2, 3);
        assertThat(record).isEqualTo(requested("CM-1", new byte[] {1, 2, 3}));
        assertThat(record).hasSameHashCodeAs(requested("CM-1", new byte[] {1, 2, 3}));
        assertThat(record).isNotEqualTo(requested("CM-1", new byte[] {1, 2, 4}));
        assertThat(record).isNotEqualTo(requested("CM-2", new byte[] {1, 2, 3}));
    }

    @Test
    void groupDetailsDoNotPrintThemselves() {
        assertThat(new GroupDetails("Alder & Co", "00-0000000", null, "000-00-0000", "hr@example.test"))
                .hasToString("GroupDetails[redacted]");
    }

    private static ConnectionRequested requested(String carrierGroupId, byte[] sealed) {
        return new ConnectionRequested(
                ID,
                ID,
                ID,
                ID,
                carrierGroupId,
                "initial",
                0,
                ConnectionStatus.CREATED,
                Instant.EPOCH,
                Instant.EPOCH,
                sealed);
    }
}
