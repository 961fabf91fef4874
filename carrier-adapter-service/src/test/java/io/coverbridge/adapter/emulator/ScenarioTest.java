package io.coverbridge.adapter.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.events.ConnectionStatus;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {

    private static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private final Carrier carrier = new CarrierDirectory().all().get(0);

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyReportIsAllowedByTheStepBeforeItWhereverARetryFalls(Scenario scenario) {
        for (int request = 0; request < 4; request++) {
            ConnectionStatus from = request == 0 ? ConnectionStatus.CREATED : ConnectionStatus.PROCESSING;
            List<ConnectionStatus> reported = ScenarioResponse.play(scenario, carrier, request, from, POLICY);

            ConnectionStatus before = from;
            for (ConnectionStatus status : reported) {
                assertThat(before.allows(status)).as("%s to %s", before, status).isTrue();
                before = status;
            }
            assertThat(before)
                    .isIn(
                            ConnectionStatus.COMPLETED,
                            ConnectionStatus.UNABLE_TO_CONNECT,
                            ConnectionStatus.ACTION_REQUIRED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LK-0048213, STANDARD",
        "00009001, SLOW",
        "00009002, AUTHORIZATION_CLEARS",
        "00009003, AUTHORIZATION_FAILS",
        "00009004, ACTION_REQUIRED",
        "00009005, UNKNOWN_TO_CARRIER",
        "00009006, REVIEW",
        "00009007, TIMES_OUT_TWICE",
        "00009008, TIMES_OUT",
        "00009009, EMPTY_ROSTER",
        "00009010, LARGE_ROSTER",
        "90010000, STANDARD"
    })
    void theEndOfTheIdChoosesTheScenario(String carrierGroupId, Scenario scenario) {
        assertThat(Scenario.of(carrierGroupId)).isEqualTo(scenario);
    }

    @Test
    void theSlowScenarioWaitsForAMinute() {
        assertThat(Scenario.SLOW.turn(0, 0, 0).then()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void rosterSizesFollowFromTheId() {
        assertThat(EmulatedCarrier.group(carrier, "00009009").rosterSize()).isZero();
        assertThat(EmulatedCarrier.group(carrier, "00009010").rosterSize()).isEqualTo(1_000);
        List<Integer> sizes = IntStream.range(0, 200)
                .mapToObj(id ->
                        EmulatedCarrier.group(carrier, "0011" + (1000 + id)).rosterSize())
                .distinct()
                .toList();
        assertThat(sizes).allMatch(size -> size >= 3 && size <= 12).hasSize(10);
        assertThat(EmulatedCarrier.group(carrier, "00110011")).isEqualTo(EmulatedCarrier.group(carrier, "00110011"));
    }
}
