package io.coverbridge.adapter.journal;

import io.coverbridge.adapter.channel.Answer;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.FileReceipt;
import io.coverbridge.adapter.channel.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier answered, without the people and the group that went with it: those follow from what it was asked.
 *
 * @param kind the answer
 * @param note explanation of an answer about a connection
 * @param errors why a family was refused
 * @param askAgainMs wait before the next call, at pace 1
 * @param day when the carrier takes what it holds
 */
@Schema(name = "CarrierAnswer")
public record RecordedAnswer(
        @Schema(examples = "in_progress", description = "What the carrier said")
        AnswerKind kind,

        @Schema(description = "With accepted, action_required, under_review and a refused connection") @Nullable
        String note,

        @Schema(description = "With a refused family: 1 to 100") @Nullable
        List<String> errors,

        @Schema(
                examples = "60000",
                description = "Milliseconds before the next call, at pace 1; with every answer after which it goes on")
        @Nullable
        Long askAgainMs,

        @Schema(examples = "2027-01-01", description = "With held_until") @Nullable
        LocalDate day) {

    /** No answer. */
    public static final RecordedAnswer SILENCE = plain(AnswerKind.TIMED_OUT);

    public RecordedAnswer {
        errors = errors == null ? null : List.copyOf(errors);
    }

    /** An answer about a connection. */
    public static RecordedAnswer of(Reply reply) {
        Answer answer = reply.answer();
        Duration again = reply.askAgainAfter();
        if (answer instanceof Answer.Accepted accepted) {
            return new RecordedAnswer(AnswerKind.ACCEPTED, accepted.note(), null, again.toMillis(), null);
        } else if (answer instanceof Answer.Waiting) {
            return again(AnswerKind.WAITING, again);
        } else if (answer instanceof Answer.NeedsAuthorization) {
            return again(AnswerKind.NEEDS_AUTHORIZATION, again);
        } else if (answer instanceof Answer.Authorized) {
            return again(AnswerKind.AUTHORIZED, again);
        } else if (answer instanceof Answer.UnderReview review) {
            return new RecordedAnswer(AnswerKind.UNDER_REVIEW, review.note(), null, again.toMillis(), null);
        } else if (answer instanceof Answer.ActionRequired action) {
            return new RecordedAnswer(AnswerKind.ACTION_REQUIRED, action.note(), null, null, null);
        } else if (answer instanceof Answer.Refused refused) {
            return new RecordedAnswer(AnswerKind.REFUSED, refused.note(), null, null, null);
        } else if (answer instanceof Answer.TimedOut) {
            return plain(AnswerKind.TIMED_OUT);
        } else if (answer instanceof Answer.Connected) {
            return plain(AnswerKind.CONNECTED);
        }
        throw new IllegalStateException("an answer that nobody thought of: " + answer.getClass());
    }

    /** An answer to a delivery. */
    public static RecordedAnswer of(FamilyReply reply) {
        if (reply instanceof FamilyReply.Delivered delivered) {
            return plain(delivered.held() == null ? AnswerKind.DELIVERED : AnswerKind.DELIVERED_CHANGED);
        } else if (reply instanceof FamilyReply.HeldUntil held) {
            return new RecordedAnswer(AnswerKind.HELD_UNTIL, null, null, null, held.day());
        } else if (reply instanceof FamilyReply.Queued) {
            return plain(AnswerKind.QUEUED);
        } else if (reply instanceof FamilyReply.ScheduledFor scheduled) {
            return again(AnswerKind.SCHEDULED, scheduled.untilExchange());
        } else if (reply instanceof FamilyReply.InProgress inProgress) {
            return again(AnswerKind.IN_PROGRESS, inProgress.askAgainAfter());
        } else if (reply instanceof FamilyReply.Refused refused) {
            return new RecordedAnswer(AnswerKind.REFUSED, null, refused.errors(), null, null);
        } else if (reply instanceof FamilyReply.TimedOut) {
            return plain(AnswerKind.TIMED_OUT);
        }
        throw new IllegalStateException("a reply that nobody thought of: " + reply.getClass());
    }

    /** What became of a file that was brought. */
    public static RecordedAnswer of(FileReceipt receipt) {
        return receipt instanceof FileReceipt.Taken taken ? again(AnswerKind.TAKEN, taken.untilAnswer()) : SILENCE;
    }

    /** What was made of a family in a file: refused if there are errors. */
    public static RecordedAnswer ofFamily(List<String> errors) {
        return errors.isEmpty()
                ? plain(AnswerKind.DELIVERED)
                : new RecordedAnswer(AnswerKind.REFUSED, null, errors, null, null);
    }

    private static RecordedAnswer plain(AnswerKind kind) {
        return new RecordedAnswer(kind, null, null, null, null);
    }

    private static RecordedAnswer again(AnswerKind kind, Duration wait) {
        return new RecordedAnswer(kind, null, null, wait.toMillis(), null);
    }
}
