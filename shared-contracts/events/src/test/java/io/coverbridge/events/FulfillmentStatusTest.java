package io.coverbridge.events;

import static io.coverbridge.events.FulfillmentStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FulfillmentStatusTest {

    private static final Map<FulfillmentStatus, Set<FulfillmentStatus>> STEPS = Map.of(
            PROCESSING, Set.of(VALID, INVALID, NO_CHANGES, SCHEDULED, SENT, REPLACED),
            VALID, Set.of(INVALID, SCHEDULED, SENT, REPLACED),
            SCHEDULED, Set.of(PROCESSING, VALID, INVALID, NO_CHANGES, SENT, REPLACED));

    @ParameterizedTest
    @EnumSource
    void theStepsAreTheDocumentedOnes(FulfillmentStatus from) {
        assertThat(values())
                .allSatisfy(to -> assertThat(from.allows(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(to)));
    }

    @Test
    void fourStatusesAreFinal() {
        assertThat(values())
                .filteredOn(FulfillmentStatus::isFinal)
                .containsExactlyInAnyOrder(INVALID, NO_CHANGES, SENT, REPLACED);
    }

    @Test
    void whatIsUnfinishedCanBeReplaced() {
        assertThat(values())
                .filteredOn(status -> status.allows(REPLACED))
                .containsExactlyInAnyOrder(PROCESSING, VALID, SCHEDULED);
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundAsItIsSpelled(FulfillmentStatus status) {
        assertThat(find(status.wire())).contains(status);
        assertThat(find(status.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-changes", "not_connected", "sent "})
    void anotherSpellingIsNone(String spelling) {
        assertThat(find(spelling)).isEmpty();
    }
}
