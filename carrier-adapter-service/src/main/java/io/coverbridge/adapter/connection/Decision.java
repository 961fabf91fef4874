package io.coverbridge.adapter.connection;

import io.coverbridge.adapter.channel.Answer;
import io.coverbridge.adapter.channel.GroupAtCarrier;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.events.ConnectionStatus;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a carrier's answer: a function of values, without database and clock.
 *
 * @param progress how far the request has come with it
 * @param reports statuses to report, in order; may be none
 * @param next wait before the next step, unscaled; null at the end of the request
 * @param installed the group that the carrier has installed
 */
public record Decision(
        Progress progress,
        List<Report> reports,
        @Nullable Duration next,
        @Nullable GroupAtCarrier installed) {

    /** Between taking a request up and putting it to the carrier. */
    static final Duration BEFORE_SUBMISSION = Duration.ofMillis(500);

    public Decision {
        reports = List.copyOf(reports);
    }

    /** Takes a request up that nobody has looked at. */
    public static Decision begin(Progress before) {
        return new Decision(
                new Progress(ConnectionStatus.PROCESSING, before.step(), before.attempts(), before.timeouts()),
                Report.path(before.status(), ConnectionStatus.PROCESSING, null),
                BEFORE_SUBMISSION,
                null);
    }

    /** What a reply means to a request that has come so far. */
    public static Decision on(Reply reply, UUID connectionId, Progress before, RetryPolicy policy) {
        Answer answer = reply.answer();
        Duration later = reply.askAgainAfter();
        if (answer instanceof Answer.TimedOut) {
            return timedOut(connectionId, before, policy);
        } else if (answer instanceof Answer.Waiting) {
            return answered(before, before.status(), null, later, null);
        } else if (answer instanceof Answer.Accepted accepted) {
            return answered(before, ConnectionStatus.WAITING_ON_CARRIER, accepted.note(), later, null);
        } else if (answer instanceof Answer.Authorized) {
            return answered(before, ConnectionStatus.PROCESSING, null, later, null);
        } else if (answer instanceof Answer.NeedsAuthorization) {
            return answered(before, ConnectionStatus.CARRIER_AUTHORIZATION, null, later, null);
        } else if (answer instanceof Answer.UnderReview review) {
            return answered(before, ConnectionStatus.NOYO_REVIEW, review.note(), later, null);
        } else if (answer instanceof Answer.ActionRequired action) {
            return answered(before, ConnectionStatus.ACTION_REQUIRED, action.note(), null, null);
        } else if (answer instanceof Answer.Refused refused) {
            return answered(before, ConnectionStatus.UNABLE_TO_CONNECT, refused.note(), null, null);
        } else if (answer instanceof Answer.Connected connected) {
            return answered(before, ConnectionStatus.COMPLETED, null, null, connected.group());
        }
        throw new IllegalStateException("an answer that nobody thought of: " + answer.getClass());
    }

    private static Decision answered(
            Progress before,
            ConnectionStatus goal,
            @Nullable String note,
            @Nullable Duration next,
            @Nullable GroupAtCarrier installed) {
        return new Decision(
                new Progress(goal, before.step() + 1, before.attempts() + 1, 0),
                Report.path(before.status(), goal, note),
                next,
                installed);
    }

    private static Decision timedOut(UUID connectionId, Progress before, RetryPolicy policy) {
        int timeouts = before.timeouts() + 1;
        boolean over = policy.givesUpAfter(timeouts);
        ConnectionStatus status = over ? ConnectionStatus.UNABLE_TO_CONNECT : before.status();
        String note = "The carrier did not answer " + timeouts + " calls in a row. A retry calls it again.";
        return new Decision(
                new Progress(status, before.step(), before.attempts() + 1, timeouts),
                Report.path(before.status(), status, note),
                over ? null : policy.waitAfter(connectionId, timeouts),
                null);
    }
}
