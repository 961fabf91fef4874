package io.coverbridge.adapter.emulator;

import static io.coverbridge.adapter.emulator.Turn.Line.ACCEPTED;
import static io.coverbridge.adapter.emulator.Turn.Line.AUTHORIZED;
import static io.coverbridge.adapter.emulator.Turn.Line.CONNECTED;
import static io.coverbridge.adapter.emulator.Turn.Line.NEEDS_AUTHORIZATION;
import static io.coverbridge.adapter.emulator.Turn.Line.NEVER_AUTHORIZED;
import static io.coverbridge.adapter.emulator.Turn.Line.SILENCE;
import static io.coverbridge.adapter.emulator.Turn.Line.UNDER_REVIEW;
import static io.coverbridge.adapter.emulator.Turn.Line.UNKNOWN_GROUP;
import static io.coverbridge.adapter.emulator.Turn.Line.WRONG_GROUP_ID;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an emulated carrier does with a connection; chosen by the end of its carrier group id, like test card numbers. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
enum Scenario {
    STANDARD(
            null,
            "Completed after a short wait, with a few employees.",
            "Runs again from the start.",
            Turn.of(ACCEPTED, 2),
            Turn.of(CONNECTED)),
    SLOW(
            "9001",
            "Waits on the carrier for a minute, then completed.",
            "Runs again from the start.",
            Turn.of(ACCEPTED, 60),
            Turn.of(CONNECTED)),
    AUTHORIZATION_CLEARS(
            "9002",
            "Needs the carrier's authorization, which comes by itself; then completed.",
            "Runs again from the start.",
            Turn.of(NEEDS_AUTHORIZATION, 3),
            Turn.of(AUTHORIZED, 1),
            Turn.of(CONNECTED)),
    AUTHORIZATION_FAILS(
            "9003",
            "Needs the carrier's authorization, which never comes; then it cannot be connected.",
            "Runs again from the start, to the same end.",
            Turn.of(NEEDS_AUTHORIZATION, 10),
            Turn.of(NEVER_AUTHORIZED)),
    ACTION_REQUIRED("9004", "Asks the platform to act.", "A retry completes.", Turn.of(WRONG_GROUP_ID)) {
        @Override
        List<Turn> turns(int requestNumber) {
            return requestNumber == 0 ? super.turns(0) : STANDARD.turns(requestNumber);
        }
    },
    UNKNOWN_TO_CARRIER(
            "9005",
            "Cannot be connected: the carrier does not know the group.",
            "With the same id to the same end; with the id of another scenario, as that one.",
            Turn.of(UNKNOWN_GROUP)),
    REVIEW(
            "9006",
            "Stays in review for a moment, then completed.",
            "Runs again from the start.",
            Turn.of(UNDER_REVIEW, 3),
            Turn.of(CONNECTED)),
    TIMES_OUT_TWICE(
            "9007",
            "The carrier does not answer two calls, then it is completed.",
            "Runs again from the start.",
            Turn.of(SILENCE),
            Turn.of(SILENCE),
            Turn.of(ACCEPTED, 2),
            Turn.of(CONNECTED)),
    TIMES_OUT(
            "9008",
            "The carrier never answers; it cannot be connected.",
            "Runs again from the start, to the same end.",
            Turn.of(SILENCE)),
    EMPTY_ROSTER(
            "9009",
            "Completed, with no employees.",
            "Runs again from the start.",
            Turn.of(ACCEPTED, 2),
            Turn.of(CONNECTED)),
    LARGE_ROSTER(
            "9010",
            "Completed, with 1,000 employees.",
            "Runs again from the start.",
            Turn.of(ACCEPTED, 2),
            Turn.of(CONNECTED));

    private final @Nullable String suffix;
    private final String description;
    private final String onRetry;
    private final List<Turn> turns;

    Scenario(@Nullable String suffix, String description, String onRetry, Turn... turns) {
        this.suffix = suffix;
        this.description = description;
        this.onRetry = onRetry;
        this.turns = List.of(turns);
    }

    /** The scenario that an id chooses. */
    static Scenario of(String carrierGroupId) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.suffix != null && carrierGroupId.endsWith(scenario.suffix))
                .findFirst()
                .orElse(STANDARD);
    }

    /**
     * What the carrier does in its turn; the last turn repeats. Silences come first in every scenario, so that a call that
     * got lost otherwise takes the place of none of its answers.
     *
     * @param answers answers that were given before
     * @param calls calls that were made before, answered or not
     */
    final Turn turn(int requestNumber, int answers, int calls) {
        List<Turn> script = turns(requestNumber);
        int silences = (int) script.stream()
                .takeWhile(turn -> turn.says() == Turn.Line.SILENCE)
                .count();
        int place = answers == 0 ? Math.min(calls, silences) : silences + answers;
        return script.get(Math.min(place, script.size() - 1));
    }

    List<Turn> turns(int requestNumber) {
        return turns;
    }

    /** The last characters that choose it; null for the one that all other ids choose. */
    @Nullable
    String suffix() {
        return suffix;
    }

    String description() {
        return description;
    }

    String onRetry() {
        return onRetry;
    }

    /** As the API spells it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
