package io.coverbridge.snapshot.membersnapshot;

import io.coverbridge.events.FulfillmentStatus;
import java.util.List;
import java.util.UUID;

/**
 * One carrier's part of a snapshot.
 *
 * @param number order among the parts of this employee and carrier, from 1; the number of its instruction
 * @param errors why it is invalid; empty otherwise
 * @param awaitsConnection whether it is decided anew once the connection is completed
 * @param instructed whether an instruction has gone out for it
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
        boolean awaitsConnection,
        boolean instructed,
        long sequence,
        long carrierSequence,
        int attempts) {

    Fulfillment {
        errors = List.copyOf(errors);
    }

    /** A part as it is born. */
    static Fulfillment first(
            UUID id,
            UUID carrierId,
            int number,
            FulfillmentStatus status,
            List<String> errors,
            boolean awaitsConnection) {
        boolean instructed = status == FulfillmentStatus.PROCESSING;
        return new Fulfillment(id, carrierId, number, status, errors, awaitsConnection, instructed, 1, 0, 0);
    }

    /** Takes one step, and waits for nothing but the carrier any more. */
    Fulfillment move(FulfillmentStatus next, List<String> why) {
        if (!status.allows(next)) {
            throw new IllegalStateException("no step leads from " + status.wire() + " to " + next.wire());
        }
        boolean sends = instructed || next == FulfillmentStatus.PROCESSING;
        return new Fulfillment(id, carrierId, number, next, why, false, sends, sequence + 1, carrierSequence, attempts);
    }

    /** Notes that an answer of the carrier was applied. */
    Fulfillment heard(long answer, int calls) {
        return new Fulfillment(
                id, carrierId, number, status, errors, awaitsConnection, instructed, sequence, answer, calls);
    }
}
