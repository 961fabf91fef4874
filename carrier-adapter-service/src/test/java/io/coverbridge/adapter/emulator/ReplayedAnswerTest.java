package io.coverbridge.adapter.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coverbridge.adapter.channel.Answer;
import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.directory.Carrier;
import io.coverbridge.adapter.directory.CarrierDirectory;
import io.coverbridge.adapter.journal.AnswerKind;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Enrolled;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.events.EventData;
import io.coverbridge.events.member.LineOfCoverage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayedAnswerTest {

    private static final Duration WAIT = Duration.ofMillis(1_234);
    private static final Carrier CARRIER = new CarrierDirectory().get(Carriers.CASCADE);
    private static final CarrierCall CALL =
            new CarrierCall(UUID.randomUUID(), UUID.randomUUID(), CARRIER, "LK-0048213", 0, 0, 0);
    private static final FamilyDelivery DELIVERY = FamilyDelivery.first(
            UUID.randomUUID(),
            CARRIER,
            Enrolled.in(LineOfCoverage.LIFE, LocalDate.of(2027, 1, 1), 80_000)
                    .by(Told.through(Asked.connection(Carriers.CASCADE, "LK-0048213"))));

    static List<Reply> replies() {
        return List.of(
                new Reply(new Answer.Accepted("Working on it."), WAIT),
                new Reply(new Answer.Waiting(), WAIT),
                new Reply(new Answer.NeedsAuthorization(), WAIT),
                new Reply(new Answer.Authorized(), WAIT),
                new Reply(new Answer.UnderReview("Looking."), WAIT),
                new Reply(new Answer.ActionRequired("Act."), Duration.ZERO),
                new Reply(new Answer.Refused("No."), Duration.ZERO),
                new Reply(new Answer.TimedOut(), Duration.ZERO),
                new Reply(new Answer.Connected(EmulatedCarrier.group(CARRIER, "LK-0048213")), Duration.ZERO));
    }

    static List<FamilyReply> familyReplies() {
        return List.of(
                new FamilyReply.Delivered(null),
                new FamilyReply.Delivered(
                        GuaranteedAmounts.held(DELIVERY.instruction().family())),
                new FamilyReply.HeldUntil(LocalDate.of(2027, 1, 1)),
                new FamilyReply.Queued(),
                new FamilyReply.ScheduledFor(WAIT),
                new FamilyReply.InProgress(WAIT),
                new FamilyReply.Refused(List.of("No.", "Call us.")),
                new FamilyReply.TimedOut());
    }

    @ParameterizedTest
    @MethodSource("replies")
    void anAnswerAboutAConnectionIsTheSameAfterItWasKept(Reply reply) {
        assertThat(ReplayedAnswer.to(CALL, kept(RecordedAnswer.of(reply)))).isEqualTo(reply);
    }

    @ParameterizedTest
    @MethodSource("familyReplies")
    void anAnswerToADeliveryIsTheSameAfterItWasKept(FamilyReply reply) {
        assertThat(ReplayedAnswer.to(DELIVERY, kept(RecordedAnswer.of(reply)))).isEqualTo(reply);
    }

    @Test
    void whatIsKeptSaysNothingAboutPeople() {
        byte[] kept = EventData.write(RecordedAnswer.of(new FamilyReply.Delivered(
                GuaranteedAmounts.held(DELIVERY.instruction().family()))));

        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo("{\"kind\":\"delivered_changed\"}");
    }

    @Test
    void anAnswerToTheOtherKindOfCallIsRefusedLoudly() {
        RecordedAnswer delivered = new RecordedAnswer(AnswerKind.DELIVERED, null, null, null, null);
        RecordedAnswer connected = new RecordedAnswer(AnswerKind.CONNECTED, null, null, null, null);

        assertThatThrownBy(() -> ReplayedAnswer.to(CALL, delivered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ReplayedAnswer.to(DELIVERY, connected)).isInstanceOf(IllegalStateException.class);
    }

    private static RecordedAnswer kept(RecordedAnswer answer) {
        return EventData.read(RecordedAnswer.class, EventData.write(answer));
    }
}
