package io.coverbridge.events;

import static io.coverbridge.events.WebhookStatus.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookStatusTest {

    private static final Map<WebhookStatus, List<WebhookStatus>> STEPS = Map.of(
            ACTIVE, List.of(UNHEALTHY, FAILED, DISABLED),
            UNHEALTHY, List.of(ACTIVE, FAILED, DISABLED),
            FAILED, List.of(ACTIVE, DISABLED),
            DISABLED, List.of(ACTIVE));

    @ParameterizedTest
    @EnumSource
    void onlyTheDocumentedStepsAreAllowed(WebhookStatus from) {
        assertThat(Arrays.stream(values()).filter(from::allows)).containsExactlyElementsOf(STEPS.get(from));
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsReadAsItIsWritten(WebhookStatus status) {
        assertThat(WebhookStatus.fromWire(status.wire())).isEqualTo(status);
    }

    @Test
    void onlyActiveAndUnhealthyOnesDeliver() {
        assertThat(Arrays.stream(values()).filter(WebhookStatus::delivers)).containsExactly(ACTIVE, UNHEALTHY);
    }

    @Test
    void otherTextIsNoStatus() {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookStatus.fromWire("ACTIVE"));
    }
}
