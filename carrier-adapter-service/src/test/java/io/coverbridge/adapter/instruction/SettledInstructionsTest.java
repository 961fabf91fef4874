package io.coverbridge.adapter.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.instruction.SettledInstructions.Numbers;
import io.coverbridge.events.GroupSync;
import io.coverbridge.kit.time.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettledInstructionsTest {

    private static final UUID DONE = Ids.random();
    private static final UUID HALFWAY = Ids.random();
    private static final UUID BEGUN = Ids.random();

    @Test
    void aFamilyWhoseFirstInstructionIsUnderWayIsPassedOver() {
        assertThat(SettledInstructions.settled(
                        List.of(new Numbers(DONE, null, 2), new Numbers(HALFWAY, 3, 4), new Numbers(BEGUN, 1, 2))))
                .containsExactly(new GroupSync.Settled(DONE, 2), new GroupSync.Settled(HALFWAY, 2));
    }
}
