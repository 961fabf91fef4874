package io.coverbridge.adapter.channel;

import java.time.Duration;
import java.util.List;

/** What a carrier says to a delivery. A refusal is an answer like any other. Waits are those of pace 1. */
public sealed interface FamilyReply {

    /** The carrier has it. */
    record Delivered() implements FamilyReply {}

    /** The carrier takes it with its next exchange; to be asked then how that went. */
    record ScheduledFor(Duration untilExchange) implements FamilyReply {}

    /** The carrier works on it and has nothing to say yet. */
    record InProgress(Duration askAgainAfter) implements FamilyReply {}

    /**
     * The carrier does not take it.
     *
     * @param errors why, for people, without personal data; 1 to 100 of at most 1,000 characters each
     */
    record Refused(List<String> errors) implements FamilyReply {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** No answer within the time that calls are given. */
    record TimedOut() implements FamilyReply {}
}
