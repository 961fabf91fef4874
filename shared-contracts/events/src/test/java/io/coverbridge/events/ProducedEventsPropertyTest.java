package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProducedEventsPropertyTest {

    private static final int TRIES = 400;

    static List<EventType<?>> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void whateverARecordHoldsTheSchemaAcceptsAndTheReaderReadsBack(EventType<?> type) {
        for (long seed = 0; seed < TRIES; seed++) {
            Object record = new RandomEvents(seed).of(type);
            byte[] data = EventData.write(record);

            assertThat(Schemas.violations(type, new String(data, UTF_8)))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat((Object) EventData.read(type, data)).as("seed %d", seed).isEqualTo(record);
        }
    }
}
