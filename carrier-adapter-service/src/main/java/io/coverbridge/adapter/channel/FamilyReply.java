package io.coverbridge.adapter.channel;

import io.coverbridge.events.member.Family;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a carrier says to a delivery. A refusal is an answer like any other. Waits are those of pace 1. */
public sealed interface FamilyReply {

    /**
     * The carrier has it.
     *
     * @param held the family as the carrier holds it, where that is not what it was told: another volume, for example; null
     *     where it is; personal data
     */
    record Delivered(@Nullable Family held) implements FamilyReply {
        @Override
        public String toString() {
            return "Delivered[redacted]";
        }
    }

    /** The carrier takes it on a day, by the emulator's clock, and is called again then. The pace does not change days. */
    record HeldUntil(LocalDate day) implements FamilyReply {}

    /** It goes with a file; whoever exchanges files ends it. */
    record Queued() implements FamilyReply {}

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
