package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleTest {

    static List<EventType<?>> types() {
        return EventType.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaAcceptsTheSample(EventType<?> type) {
        assertThat(Schemas.violations(type, EventContract.sample(type))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSampleIsReadAndWrittenAgainUnchanged(EventType<?> type) {
        Object record = EventData.read(type, EventContract.sample(type).getBytes(UTF_8));

        assertThat(Field.json(new String(EventData.write(record), UTF_8)))
                .isEqualTo(Field.json(EventContract.sample(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSampleShowsEveryFieldThatAnEventCanHave(EventType<?> type) {
        assertThat(Field.of(type).filter(field -> !field.isEntry()))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.sampleWithout())
                        .as(field.name())
                        .isNotEqualTo(Field.json(EventContract.sample(type))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldsAreIgnoredAndAllowed(EventType<?> type) {
        ObjectNode later = (ObjectNode) Field.json(EventContract.sample(type));
        later.put("added_later", "x").putObject("added_object").put("deep", 1);

        assertThat(EventData.read(type, later.toString().getBytes(UTF_8)))
                .isEqualTo(EventData.read(type, EventContract.sample(type).getBytes(UTF_8)));
        assertThat(Schemas.violations(type, later)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSampleShowsAnEntryOfEveryArray(EventType<?> type) {
        assertThat(Field.of(type).filter(field -> field.jsonType().equals("array")))
                .allSatisfy(field ->
                        assertThat(field.sampleValue()).as(field.name()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("io.coverbridge.events.Field#allOptional")
    void anOptionalFieldMayBeAbsent(Field field) {
        ObjectNode without = field.sampleWithout();

        Object record = EventData.read(field.type(), without.toString().getBytes(UTF_8));

        assertThat(Field.json(new String(EventData.write(record), UTF_8))).isEqualTo(without);
        assertThat(Schemas.violations(field.type(), without)).isEmpty();
    }
}
