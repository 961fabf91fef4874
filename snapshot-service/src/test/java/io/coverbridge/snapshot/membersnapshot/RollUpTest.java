package io.coverbridge.snapshot.membersnapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.SnapshotStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollUpTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'', completed",
        "processing, processing",
        "valid, processing",
        "scheduled, processing",
        "sent, completed",
        "no_changes, completed",
        "invalid, canceled",
        "invalid invalid, canceled",
        "sent processing, processing",
        "no_changes valid, processing",
        "invalid scheduled, processing",
        "invalid sent, completed",
        "invalid no_changes, completed",
        "sent no_changes, completed",
        "invalid sent processing, processing",
        "invalid replaced, canceled",
        "replaced sent, completed"
    })
    void theWholeFollowsItsParts(String parts, String whole) {
        List<FulfillmentStatus> statuses = Stream.of(parts.split(" ", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> FulfillmentStatus.valueOf(part.toUpperCase(Locale.ROOT)))
                .toList();

        assertThat(RollUp.of(statuses)).isEqualTo(SnapshotStatus.valueOf(whole.toUpperCase(Locale.ROOT)));
    }
}
