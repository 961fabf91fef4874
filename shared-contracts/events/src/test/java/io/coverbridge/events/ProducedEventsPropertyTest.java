package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProducedEventsPropertyTest {

    @Property(tries = 2_000, seed = "20260105")
    void whateverARecordHoldsTheSchemaAcceptsAndTheReaderReadsBack(
            @ForAll("types") EventType<?> type, @ForAll long seed) {
        Object record = new RandomEvents(seed).of(type);
        byte[] data = EventData.write(record);

        assertThat(Schemas.violations(type, new String(data, UTF_8))).isEmpty();
        assertThat((Object) EventData.read(type, data)).isEqualTo(record);
    }

    @Provide
    Arbitrary<EventType<?>> types() {
        return Arbitraries.of(EventType.all());
    }
}
