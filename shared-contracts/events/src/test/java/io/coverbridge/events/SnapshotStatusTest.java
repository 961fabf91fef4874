package io.coverbridge.events;

import static io.coverbridge.events.SnapshotStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotStatusTest {

    private static final Map<SnapshotStatus, Set<SnapshotStatus>> STEPS = Map.of(
            SUBMITTED, Set.of(PROCESSING, COMPLETED, CANCELED, REPLACED),
            PROCESSING, Set.of(COMPLETED, CANCELED, REPLACED));

    @ParameterizedTest
    @EnumSource
    void theStepsAreTheDocumentedOnes(SnapshotStatus from) {
        assertThat(values())
                .allSatisfy(to -> assertThat(from.allows(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(to)));
    }

    @Test
    void threeStatusesAreFinal() {
        assertThat(values())
                .filteredOn(SnapshotStatus::isFinal)
                .containsExactlyInAnyOrder(COMPLETED, CANCELED, REPLACED);
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundAsItIsSpelled(SnapshotStatus status) {
        assertThat(find(status.wire())).contains(status);
        assertThat(find(status.name())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cancelled", "failed", "completed "})
    void anotherSpellingIsNone(String spelling) {
        assertThat(find(spelling)).isEmpty();
    }
}
