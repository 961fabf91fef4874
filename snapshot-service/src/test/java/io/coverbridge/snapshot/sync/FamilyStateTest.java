package io.coverbridge.snapshot.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FamilyStateTest {

    private static final Instant BEGAN = Instant.parse("2026-11-02T09:30:00Z");

    @Test
    void aFamilyWithoutInstructionsIsNeverAhead() {
        assertThat(FamilyState.NONE.isAheadOf(null, Instant.MIN)).isFalse();
        assertThat(FamilyState.NONE.isAheadOf(3, BEGAN)).isFalse();
    }

    @Test
    void whileAnInstructionIsUnderWayItIs() {
        assertThat(state(true, BEGAN.minusSeconds(9)).isAheadOf(7, BEGAN)).isTrue();
    }

    @Test
    void theNumberDecidesWhereItIsTold() {
        assertThat(state(false, BEGAN.plusSeconds(9)).isAheadOf(2, BEGAN)).isFalse();
        assertThat(state(false, BEGAN.minusSeconds(9)).isAheadOf(1, BEGAN)).isTrue();
    }

    @Test
    void otherwiseTheTimeDoes() {
        assertThat(state(false, BEGAN.minusSeconds(1)).isAheadOf(null, BEGAN)).isFalse();
        assertThat(state(false, BEGAN).isAheadOf(null, BEGAN)).isTrue();
        assertThat(state(false, BEGAN.minusSeconds(1)).isAheadOf(null, Instant.MIN))
                .isTrue();
    }

    private static FamilyState state(boolean underWay, Instant ended) {
        return new FamilyState(underWay, 2, ended, true, Set.of());
    }
}
