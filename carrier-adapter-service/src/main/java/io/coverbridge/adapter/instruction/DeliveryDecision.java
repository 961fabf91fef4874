package io.coverbridge.adapter.instruction;

import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.events.member.Family;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a carrier's reply to a delivery: a function of values, without database and clock.
 *
 * @param progress how far the instruction has come with it; its status is reported if it differs from the one before
 * @param errors why the carrier did not take it; only with {@code invalid}
 * @param next wait before the next call, unscaled; null where no wait leads to one
 * @param notBefore day of the next call, by the work's clock; null where no day leads to one
 * @param held the family as the carrier holds it where that is not what it was told; personal data
 */
public record DeliveryDecision(
        DeliveryProgress progress,
        List<String> errors,
        @Nullable Duration next,
        @Nullable LocalDate notBefore,
        @Nullable Family held) {

    public DeliveryDecision {
        errors = List.copyOf(errors);
    }

    /** Whether it waits for a file from now on. */
    public boolean goesByFile() {
        return progress.status() == FulfillmentStatus.SCHEDULED && next == null && notBefore == null;
    }

    @Override
    public String toString() {
        return "DeliveryDecision[progress=" + progress + ", next=" + next + ", notBefore=" + notBefore + "]";
    }

    /** What a reply means to an instruction that has come so far. */
    public static DeliveryDecision on(FamilyReply reply, UUID id, DeliveryProgress before, RetryPolicy policy) {
        if (reply instanceof FamilyReply.TimedOut) {
            return timedOut(id, before, policy);
        } else if (reply instanceof FamilyReply.InProgress inProgress) {
            return answered(before, before.status(), List.of(), inProgress.askAgainAfter());
        } else if (reply instanceof FamilyReply.ScheduledFor scheduled) {
            return answered(before, FulfillmentStatus.SCHEDULED, List.of(), scheduled.untilExchange());
        } else if (reply instanceof FamilyReply.Queued) {
            return answered(before, FulfillmentStatus.SCHEDULED, List.of(), null);
        } else if (reply instanceof FamilyReply.HeldUntil held) {
            return new DeliveryDecision(
                    progress(before, FulfillmentStatus.SCHEDULED), List.of(), null, held.day(), null);
        } else if (reply instanceof FamilyReply.Delivered delivered) {
            return new DeliveryDecision(
                    progress(before, FulfillmentStatus.SENT), List.of(), null, null, delivered.held());
        } else if (reply instanceof FamilyReply.Refused refused) {
            return answered(before, FulfillmentStatus.INVALID, refused.errors(), null);
        }
        throw new IllegalStateException("a reply that nobody thought of: " + reply.getClass());
    }

    private static DeliveryDecision answered(
            DeliveryProgress before, FulfillmentStatus status, List<String> errors, @Nullable Duration next) {
        return new DeliveryDecision(progress(before, status), errors, next, null, null);
    }

    private static DeliveryProgress progress(DeliveryProgress before, FulfillmentStatus status) {
        return new DeliveryProgress(status, before.attempts() + 1, 0);
    }

    private static DeliveryDecision timedOut(UUID id, DeliveryProgress before, RetryPolicy policy) {
        int timeouts = before.timeouts() + 1;
        if (policy.givesUpAfter(timeouts)) {
            return new DeliveryDecision(
                    new DeliveryProgress(FulfillmentStatus.INVALID, before.attempts() + 1, timeouts),
                    List.of("The carrier did not answer " + timeouts
                            + " calls in a row. Send a new snapshot to try again."),
                    null,
                    null,
                    null);
        }
        return new DeliveryDecision(
                new DeliveryProgress(before.status(), before.attempts() + 1, timeouts),
                List.of(),
                policy.waitAfter(id, timeouts),
                null,
                null);
    }
}
