package io.coverbridge.events;

import static io.coverbridge.events.DisconnectionStatus.COMPLETED;
import static io.coverbridge.events.DisconnectionStatus.NEEDS_REVIEW;
import static io.coverbridge.events.DisconnectionStatus.PROCESSING;
import static io.coverbridge.events.DisconnectionStatus.REJECTED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisconnectionStatusTest {

    private static final Map<DisconnectionStatus, Set<DisconnectionStatus>> STEPS = Map.of(
            NEEDS_REVIEW, Set.of(PROCESSING, REJECTED),
            PROCESSING, Set.of(COMPLETED, REJECTED),
            REJECTED, Set.of(PROCESSING),
            COMPLETED, Set.of());

    @ParameterizedTest
    @EnumSource
    void theStepsAreTheDocumentedOnes(DisconnectionStatus status) {
        Set<DisconnectionStatus> steps = requireNonNull(STEPS.get(status));

        assertThat(status.next()).isEqualTo(steps);
        assertThat(DisconnectionStatus.values())
                .allSatisfy(next -> assertThat(status.allows(next)).isEqualTo(steps.contains(next)));
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsReadAsItIsSpelled(DisconnectionStatus status) {
        assertThat(DisconnectionStatus.fromWire(status.wire())).isEqualTo(status);
    }

    @Test
    void somebodyHasToActOnlyWhereItIsNotDecidedOrNotCarriedOut() {
        assertThat(DisconnectionStatus.values())
                .filteredOn(DisconnectionStatus::isOpen)
                .containsExactly(NEEDS_REVIEW, PROCESSING);
    }

    @Test
    void noOtherSpellingIsTaken() {
        assertThatIllegalArgumentException().isThrownBy(() -> DisconnectionStatus.fromWire("Completed"));
        assertThat(DisconnectionSource.find("noyo")).isEmpty();
        assertThat(DisconnectionSource.fromWire("member_transaction"))
                .isEqualTo(DisconnectionSource.MEMBER_TRANSACTION);
    }
}
