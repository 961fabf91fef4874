package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.channel.FamilyDelivery;
import io.coverbridge.adapter.channel.FamilyReply;
import io.coverbridge.events.CarrierInstruction;
import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.IndividualType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an emulated carrier does with a family; chosen by the end of the employee's custom_individual_id. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
enum FamilyScenario {
    STANDARD(null, "Delivered after a short wait; to a carrier that takes files, with the next exchange.", delivered()),
    REFUSED(
            "9101",
            "The carrier refuses the change.",
            new FamilyReply.Refused(List.of("The carrier does not accept this employee's enrollment."
                    + " Check the employee's eligibility with the carrier, then send a new snapshot."))),
    TIMES_OUT_TWICE(
            "9102",
            "The carrier does not answer two calls, then it is delivered.",
            new FamilyReply.TimedOut(),
            new FamilyReply.TimedOut(),
            delivered()),
    SLOW(
            "9103",
            "The carrier takes a minute to accept it.",
            new FamilyReply.InProgress(Duration.ofSeconds(60)),
            delivered()),
    OTHER_VOLUME(
            "9104",
            "Delivered; the carrier holds every volume above its guaranteed amount at that amount, until there is evidence"
                    + " of insurability.",
            delivered()) {
        @Override
        FamilyReply reply(FamilyDelivery delivery, Instant now) {
            return new FamilyReply.Delivered(
                    GuaranteedAmounts.held(delivery.instruction().family()));
        }

        @Override
        Family held(Family told) {
            return GuaranteedAmounts.applied(told);
        }
    },
    HELD_UNTIL_EFFECTIVE(
            "9105",
            "Scheduled until the latest effective date of what changes, by the emulator's clock, then delivered; at once if"
                    + " none lies ahead.",
            new FamilyReply.HeldUntil(LocalDate.EPOCH),
            delivered()) {
        @Override
        FamilyReply reply(FamilyDelivery delivery, Instant now) {
            return EffectiveDates.ahead(delivery.instruction(), now)
                    .<FamilyReply>map(FamilyReply.HeldUntil::new)
                    .orElseGet(FamilyScenario::delivered);
        }
    },
    SILENT_UNTIL_RETRIED(
            "9106",
            "The carrier answers no call, until the next snapshot, which is delivered; the one after that is not answered"
                    + " again.",
            new FamilyReply.TimedOut()) {
        @Override
        FamilyReply reply(FamilyDelivery delivery, Instant now) {
            return delivery.instruction().number() % 2 == 0 ? delivered() : new FamilyReply.TimedOut();
        }
    };

    private final @Nullable String suffix;
    private final String description;
    private final List<FamilyReply> replies;

    FamilyScenario(@Nullable String suffix, String description, FamilyReply... replies) {
        this.suffix = suffix;
        this.description = description;
        this.replies = List.of(replies);
    }

    /** The scenario that an instruction's employee chooses. */
    static FamilyScenario of(CarrierInstruction instruction) {
        return instruction.family().members().stream()
                .filter(member -> member.individualType() == IndividualType.EMPLOYEE)
                .map(FamilyMember::customIndividualId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(FamilyScenario::of)
                .orElse(STANDARD);
    }

    /** The scenario that an id chooses. */
    static FamilyScenario of(String customIndividualId) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.suffix != null && customIndividualId.endsWith(scenario.suffix))
                .findFirst()
                .orElse(STANDARD);
    }

    /** What the carrier replies to a call of a usual first instruction; the last reply repeats. {@code call} counts from 0. */
    FamilyReply reply(int call) {
        return replies.get(Math.min(call, replies.size() - 1));
    }

    /**
     * What the carrier replies to a call. Silences come first, so that a call that got lost otherwise takes the place of
     * no answer.
     *
     * @param now by the emulator's clock
     */
    FamilyReply reply(FamilyDelivery delivery, Instant now) {
        int silences = (int) replies.stream()
                .limit(replies.size() - 1L)
                .takeWhile(reply -> reply instanceof FamilyReply.TimedOut)
                .count();
        return reply(delivery.answered() ? silences + 1 : Math.min(delivery.attempts(), silences));
    }

    /** What the carrier makes of a family that it takes. */
    Family held(Family told) {
        return told;
    }

    /** The last characters that choose it; null for the one that all other ids choose. */
    @Nullable
    String suffix() {
        return suffix;
    }

    String description() {
        return description;
    }

    /** As the API spells it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FamilyReply delivered() {
        return new FamilyReply.Delivered(null);
    }
}
