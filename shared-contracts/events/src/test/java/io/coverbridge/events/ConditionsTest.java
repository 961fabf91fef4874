package io.coverbridge.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields that belong to some values of another field: reader and schema agree on which. */
class ConditionsTest {

    @ParameterizedTest
    @CsvSource({
        "carrier_instruction.issued, /family/members/1, individual_type, employee, relationship",
        "carrier_instruction.issued, /family/members/0, individual_type, dependent, relationship",
        "group_sync.members, /families/0/members/1, individual_type, employee, relationship",
        "carrier_instruction.issued, /changes/0, type, termination, enrollment_id",
        "carrier_instruction.issued, /changes/1, type, demographic, enrollment_id",
        "member_snapshot.status_change, '', status, completed, replaced_by",
        "carrier_fulfillment.progress, '', status, sent, errors"
    })
    void aValueThatTheFieldDoesNotBelongToIsRefused(
            String type, String place, String field, String value, String condition) {
        EventType<?> of = type(type);
        JsonNode sample = Field.json(EventContract.sample(of));
        ((ObjectNode) sample.at(place)).put(field, value);

        assertThat(Schemas.violations(of, sample)).isNotEmpty();
        assertThatThrownBy(() -> EventData.read(of, sample.toString().getBytes(UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining(condition);
    }

    @ParameterizedTest
    @CsvSource({"sent, 0, true", "sent, 1, false", "invalid, 0, false", "invalid, 1, true"})
    void onlyARefusalHasErrorsAndItHasOne(String status, int errors, boolean good) {
        EventType<?> type = EventType.FULFILLMENT_PROGRESS;
        ObjectNode sample = (ObjectNode) Field.json(EventContract.sample(type));
        sample.put("status", status);
        if (errors == 0) {
            sample.putArray("errors");
        }

        assertThat(Schemas.violations(type, sample).isEmpty()).isEqualTo(good);
        if (good) {
            assertThat(EventData.read(type, sample.toString().getBytes(UTF_8))).isNotNull();
        } else {
            assertThatThrownBy(() -> EventData.read(type, sample.toString().getBytes(UTF_8)))
                    .hasMessageContaining("errors");
        }
    }

    private static EventType<?> type(String name) {
        return EventType.all().stream()
                .filter(type -> type.name().equals("io.coverbridge." + name + ".v1"))
                .findFirst()
                .orElseThrow();
    }
}
