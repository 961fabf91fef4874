package io.coverbridge.adapter.instruction;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.RetryPolicy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryDecisionTest {

    private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final RetryPolicy policy = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void aDeliveryEndsTheInstruction() {
        DeliveryDecision decision = on(new FamilyReply.Delivered(null), new DeliveryProgress(VALID, 2, 2));
        assertThat(decision)
                .isEqualTo(new DeliveryDecision(new DeliveryProgress(SENT, 3, 0), List.of(), null, null, null));
    }

    @Test
    void aRefusalEndsItWithWhatTheCarrierSays() {
        DeliveryDecision decision =
                on(new FamilyReply.Refused(List.of("No.", "Never.")), new DeliveryProgress(SCHEDULED, 1, 0));
        assertThat(decision)
                .isEqualTo(new DeliveryDecision(
                        new DeliveryProgress(INVALID, 2, 0), List.of("No.", "Never."), null, null, null));
    }

    @Test
    void whatGoesWithAFileIsScheduledAndAskedForAfterTheExchange() {
        Duration exchange = Duration.ofSeconds(7);
        DeliveryDecision decision = on(new FamilyReply.ScheduledFor(exchange), DeliveryProgress.TAKEN_UP);
        assertThat(decision)
                .isEqualTo(
                        new DeliveryDecision(new DeliveryProgress(SCHEDULED, 1, 0), List.of(), exchange, null, null));
    }

    @Test
    void aCarrierThatWorksOnItIsAskedAgainWithoutAReport() {
        Duration later = Duration.ofSeconds(60);
        DeliveryDecision decision = on(new FamilyReply.InProgress(later), DeliveryProgress.TAKEN_UP);
        assertThat(decision)
                .isEqualTo(new DeliveryDecision(new DeliveryProgress(VALID, 1, 0), List.of(), later, null, null));
    }

    @Test
    void silenceIsWaitedOutLongerAndLongerUntilAttemptsRunOut() {
        DeliveryProgress progress = new DeliveryProgress(SCHEDULED, 0, 0);
        DeliveryDecision first = on(new FamilyReply.TimedOut(), progress);
        DeliveryDecision second = on(new FamilyReply.TimedOut(), first.progress());
        DeliveryDecision third = on(new FamilyReply.TimedOut(), second.progress());
        assertThat(first.progress()).isEqualTo(new DeliveryProgress(SCHEDULED, 1, 1));
        assertThat(first.next()).isEqualTo(policy.waitAfter(ID, 1));
        assertThat(second.next()).isEqualTo(policy.waitAfter(ID, 2)).isGreaterThan(first.next());
        assertThat(third.progress()).isEqualTo(new DeliveryProgress(INVALID, 3, 3));
        assertThat(third.next()).isNull();
        assertThat(third.errors()).singleElement().asString().contains("3 calls");
    }

    private DeliveryDecision on(FamilyReply reply, DeliveryProgress before) {
        return DeliveryDecision.on(reply, ID, before, policy);
    }

    @Test
    void whatIsHeldUntilADayIsScheduledForThatDayAndWhatGoesWithAFileForNone() {
        DeliveryDecision held =
                on(new FamilyReply.HeldUntil(LocalDate.of(2027, 1, 1)), new DeliveryProgress(VALID, 0, 0));
        DeliveryDecision queued = on(new FamilyReply.Queued(), new DeliveryProgress(VALID, 0, 0));
        assertThat(held.progress().status()).isEqualTo(SCHEDULED);
        assertThat(held.notBefore()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(queued)
                .isEqualTo(new DeliveryDecision(new DeliveryProgress(SCHEDULED, 1, 0), List.of(), null, null, null));
    }
}
