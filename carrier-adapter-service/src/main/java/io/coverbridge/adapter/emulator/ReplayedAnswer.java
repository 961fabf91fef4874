package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.Answer;
import io.coverbridge.adapter.channel.CarrierCall;
import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.journal.RecordedAnswer;
import java.time.Duration;
import java.util.Objects;

/** Makes a recorded answer one to a call of this run: the group and the people are those that the call is about. */
final class ReplayedAnswer {

    private ReplayedAnswer() {}

    /** An answer about a connection. */
    static Reply to(CarrierCall call, RecordedAnswer recorded) {
        return new Reply(answer(call, recorded), wait(recorded));
    }

    /** An answer to a delivery. */
    static FamilyReply to(FamilyDelivery delivery, RecordedAnswer recorded) {
        return switch (recorded.kind()) {
            case DELIVERED -> new FamilyReply.Delivered(null);
            case DELIVERED_CHANGED ->
                new FamilyReply.Delivered(
                        GuaranteedAmounts.applied(delivery.instruction().family()));
            case HELD_UNTIL -> new FamilyReply.HeldUntil(Objects.requireNonNull(recorded.day()));
            case QUEUED -> new FamilyReply.Queued();
            case SCHEDULED -> new FamilyReply.ScheduledFor(wait(recorded));
            case IN_PROGRESS -> new FamilyReply.InProgress(wait(recorded));
            case REFUSED -> new FamilyReply.Refused(Objects.requireNonNull(recorded.errors()));
            case TIMED_OUT -> new FamilyReply.TimedOut();
            case ACCEPTED, WAITING, NEEDS_AUTHORIZATION, AUTHORIZED, ACTION_REQUIRED, UNDER_REVIEW, CONNECTED, TAKEN ->
                throw unfit(recorded);
        };
    }

    private static Answer answer(CarrierCall call, RecordedAnswer recorded) {
        return switch (recorded.kind()) {
            case ACCEPTED -> new Answer.Accepted(note(recorded));
            case WAITING -> new Answer.Waiting();
            case NEEDS_AUTHORIZATION -> new Answer.NeedsAuthorization();
            case AUTHORIZED -> new Answer.Authorized();
            case ACTION_REQUIRED -> new Answer.ActionRequired(note(recorded));
            case UNDER_REVIEW -> new Answer.UnderReview(note(recorded));
            case CONNECTED -> new Answer.Connected(EmulatedCarrier.group(call.carrier(), call.carrierGroupId()));
            case REFUSED -> new Answer.Refused(note(recorded));
            case TIMED_OUT -> new Answer.TimedOut();
            case DELIVERED, DELIVERED_CHANGED, HELD_UNTIL, QUEUED, SCHEDULED, IN_PROGRESS, TAKEN ->
                throw unfit(recorded);
        };
    }

    private static String note(RecordedAnswer recorded) {
        return Objects.requireNonNull(recorded.note());
    }

    private static Duration wait(RecordedAnswer recorded) {
        return Duration.ofMillis(Objects.requireNonNullElse(recorded.askAgainMs(), 0L));
    }

    private static IllegalStateException unfit(RecordedAnswer recorded) {
        return new IllegalStateException(
                "a recorded answer does not fit its call: " + recorded.kind().wire());
    }
}
