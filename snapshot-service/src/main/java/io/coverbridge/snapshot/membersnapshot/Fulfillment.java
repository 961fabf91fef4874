package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One carrier's part of a snapshot.
 *
 * @param number order among the parts of this employee and carrier, from 1; the number of its instruction
 * @param errors why it is invalid; empty otherwise
 * @param waiting what it waits for before it is decided
 * @param instructed whether an instruction has gone out for it
 * @param withdrawal what became of taking that back; null if nobody wanted to
 * @param sequence counts its steps, from 1
 * @param carrierSequence the last answer of the carrier that was applied; 0 before the first
 * @param attempts how many times the carrier has been called for it
 */
record Fulfillment(
        UUID id,
        UUID carrierId,
        int number,
        FulfillmentStatus status,
        List<String> errors,
        Waiting waiting,
        boolean instructed,
        @Nullable Withdrawal withdrawal,
        long sequence,
        long carrierSequence,
        int attempts) {

    Fulfillment {
        errors = List.copyOf(errors);
    }

    /** A part as it is born. */
    static Fulfillment first(
            UUID id, UUID carrierId, int number, FulfillmentStatus status, List<String> errors, Waiting waiting) {
        boolean instructed = status == FulfillmentStatus.PROCESSING && waiting == Waiting.NOTHING;
        return new Fulfillment(id, carrierId, number, status, errors, waiting, instructed, null, 1, 0, 0);
    }

    /** Takes one step, and waits for nothing but the carrier any more. */
    Fulfillment move(FulfillmentStatus next, List<String> why) {
        if (!status.allows(next)) {
            throw new IllegalStateException("no step leads from " + status.wire() + " to " + next.wire());
        }
        boolean sends = instructed || next == FulfillmentStatus.PROCESSING;
        return new Fulfillment(
                id,
                carrierId,
                number,
                next,
                why,
                Waiting.NOTHING,
                sends,
                withdrawal,
                sequence + 1,
                carrierSequence,
                attempts);
    }

    /** Is decided to go out after it has waited in {@link FulfillmentStatus#PROCESSING}; nobody sees a step in that. */
    Fulfillment instruct() {
        return copy(Waiting.NOTHING, true, withdrawal, carrierSequence, attempts);
    }

    /** Waits for the connection from now on. */
    Fulfillment awaitConnection() {
        return copy(Waiting.CONNECTION, instructed, withdrawal, carrierSequence, attempts);
    }

    /** Its instruction is taken back, or was. */
    Fulfillment withdraw(Withdrawal how) {
        return copy(waiting, instructed, how, carrierSequence, attempts);
    }

    /** Notes that an answer of the carrier was applied. */
    Fulfillment heard(long answer, int calls) {
        return copy(waiting, instructed, withdrawal, answer, calls);
    }

    private Fulfillment copy(Waiting newWaiting, boolean sends, @Nullable Withdrawal how, long answer, int calls) {
        return new Fulfillment(id, carrierId, number, status, errors, newWaiting, sends, how, sequence, answer, calls);
    }
}
