package io.coverbridge.adapter.emulator;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyScenarioTest {

    private static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({
        "EMP-20451, STANDARD",
        "EMP-9101, REFUSED",
        "EMP-9102, TIMES_OUT_TWICE",
        "9103, SLOW",
        "9103-1, STANDARD"
    })
    void theEndOfTheEmployeesIdChoosesTheScenario(String customIndividualId, FamilyScenario scenario) {
        assertThat(FamilyScenario.of(customIndividualId)).isEqualTo(scenario);
        assertThat(FamilyScenario.of(Told.family(customIndividualId).instruction()))
                .isEqualTo(scenario);
    }

    @Test
    void anEmployeeWithoutAnIdIsDeliveredAndADependentsIdChoosesNothing() {
        assertThat(FamilyScenario.of(Told.family(null).instruction())).isEqualTo(FamilyScenario.STANDARD);
        assertThat(FamilyScenario.of(Told.family(null).withDependent("DEP-9101").instruction()))
                .isEqualTo(FamilyScenario.STANDARD);
    }

    @Test
    void everyScenarioReachesItsEnd() {
        assertThat(ScenarioResponse.play(FamilyScenario.STANDARD, POLICY)).containsExactly(VALID, SENT);
        assertThat(ScenarioResponse.play(FamilyScenario.REFUSED, POLICY)).containsExactly(VALID, INVALID);
        assertThat(ScenarioResponse.play(FamilyScenario.TIMES_OUT_TWICE, POLICY))
                .containsExactly(VALID, SENT);
        assertThat(ScenarioResponse.play(FamilyScenario.SLOW, POLICY)).containsExactly(VALID, SENT);
    }

    @Test
    void aFileCarrierTakesWhatItIsToldWithAFile() {
        EmulatedFileChannel channel = new EmulatedFileChannel();
        for (String id : List.of("1", "9101", "9102", "9103")) {
            assertThat(reply(channel, id, false, 0)).isEqualTo(new FamilyReply.Queued());
            assertThat(reply(channel, id, true, 1)).isEqualTo(new FamilyReply.Queued());
        }
    }

    @Test
    void anApiCarrierAnswersAfterHalfASecond() {
        assertThat(new EmulatedApiChannel().beforeDelivery()).isEqualTo(Duration.ofMillis(500));
        assertThat(new EmulatedFileChannel().beforeDelivery()).isEqualTo(Duration.ZERO);
    }

    private static FamilyReply reply(EmulatedFileChannel channel, String id, boolean scheduled, int attempts) {
        FamilyDelivery delivery = new FamilyDelivery(
                new CarrierDirectory().get(Carriers.HARBORLINE), Told.family(id).instruction(), scheduled, attempts);
        return channel.deliver(delivery).await().indefinitely();
    }
}
