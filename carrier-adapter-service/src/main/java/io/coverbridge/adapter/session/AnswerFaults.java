package io.coverbridge.adapter.session;

import io.coverbridge.adapter.channel.CallKind;
import io.coverbridge.adapter.journal.AnswerKind;
import io.coverbridge.adapter.journal.RecordedAnswer;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.kit.error.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with an answer that a carrier is to give. */
final class AnswerFaults {

    private static final int LONGEST_TEXT = 1_000;
    private static final long LONGEST_WAIT_MS = 365L * 24 * 60 * 60 * 1_000;
    private static final Set<AnswerKind> OF_CONNECTIONS = EnumSet.of(
            AnswerKind.ACCEPTED,
            AnswerKind.WAITING,
            AnswerKind.NEEDS_AUTHORIZATION,
            AnswerKind.AUTHORIZED,
            AnswerKind.ACTION_REQUIRED,
            AnswerKind.UNDER_REVIEW,
            AnswerKind.CONNECTED,
            AnswerKind.REFUSED,
            AnswerKind.TIMED_OUT);
    private static final Set<AnswerKind> OF_DELIVERIES = EnumSet.of(
            AnswerKind.DELIVERED,
            AnswerKind.DELIVERED_CHANGED,
            AnswerKind.HELD_UNTIL,
            AnswerKind.QUEUED,
            AnswerKind.SCHEDULED,
            AnswerKind.IN_PROGRESS,
            AnswerKind.REFUSED,
            AnswerKind.TIMED_OUT);
    private static final Set<AnswerKind> OF_FILES = EnumSet.of(AnswerKind.TAKEN, AnswerKind.TIMED_OUT);
    private static final Set<AnswerKind> OF_FAMILIES_IN_FILES =
            EnumSet.of(AnswerKind.DELIVERED, AnswerKind.REFUSED, AnswerKind.TIMED_OUT);
    private static final Set<AnswerKind> EXPLAINED =
            EnumSet.of(AnswerKind.ACCEPTED, AnswerKind.ACTION_REQUIRED, AnswerKind.UNDER_REVIEW);
    private static final Set<AnswerKind> ASKED_AGAIN = EnumSet.of(
            AnswerKind.ACCEPTED,
            AnswerKind.WAITING,
            AnswerKind.NEEDS_AUTHORIZATION,
            AnswerKind.AUTHORIZED,
            AnswerKind.UNDER_REVIEW,
            AnswerKind.SCHEDULED,
            AnswerKind.IN_PROGRESS,
            AnswerKind.TAKEN);

    private final List<Violation> faults = new ArrayList<>();

    void add(String field, String text) {
        faults.add(new Violation(field, text));
    }

    void range(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            add(field, "Must be between " + least + " and " + most + ".");
        }
    }

    /** Whether a carrier can answer this to such a call, and all of the answer is there. */
    void of(CallKind call, RecordedAnswer answer) {
        AnswerKind kind = answer.kind();
        if (kind == null) {
            add("answer.kind", "Missing data for required field.");
            return;
        }
        if (!possible(call).contains(kind)) {
            add("answer.kind", "Not an answer to this kind of call.");
            return;
        }
        boolean refused = kind == AnswerKind.REFUSED;
        goesWith("answer.note", answer.note(), EXPLAINED.contains(kind) || (refused && call.isOfConnection()));
        goesWith("answer.errors", answer.errors(), refused && !call.isOfConnection());
        goesWith("answer.ask_again_ms", answer.askAgainMs(), ASKED_AGAIN.contains(kind));
        goesWith("answer.day", answer.day(), kind == AnswerKind.HELD_UNTIL);
        details(answer);
    }

    List<Violation> all() {
        return List.copyOf(faults);
    }

    private static Set<AnswerKind> possible(CallKind call) {
        return switch (call) {
            case CONNECTION_SUBMIT, CONNECTION_POLL -> OF_CONNECTIONS;
            case FAMILY_DELIVERY -> OF_DELIVERIES;
            case FILE_TRANSMISSION -> OF_FILES;
            case FILE_ANSWER -> OF_FAMILIES_IN_FILES;
        };
    }

    private void details(RecordedAnswer answer) {
        Long wait = answer.askAgainMs();
        if (wait != null && (wait < 0 || wait > LONGEST_WAIT_MS)) {
            add("answer.ask_again_ms", "Must be between 0 and " + LONGEST_WAIT_MS + ".");
        }
        if (answer.note() != null && !isLine(answer.note())) {
            add("answer.note", "Must be 1 to 1000 printable characters.");
        }
        List<String> errors = Objects.requireNonNullElse(answer.errors(), List.of());
        if (answer.errors() != null && (errors.isEmpty() || errors.size() > FulfillmentProgressed.MAX_ERRORS)) {
            add("answer.errors", "Length must be between 1 and " + FulfillmentProgressed.MAX_ERRORS + ".");
        }
        if (!errors.stream().allMatch(AnswerFaults::isLine)) {
            add("answer.errors", "Must be 1 to 1000 printable characters each.");
        }
    }

    private void goesWith(String field, @Nullable Object value, boolean expected) {
        if (expected && value == null) {
            add(field, "Missing data for required field.");
        } else if (!expected && value != null) {
            add(field, "Does not go with this answer.");
        }
    }

    private static boolean isLine(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_TEXT
                && text.codePoints().noneMatch(c -> c < 0x20 || c == 0x7F);
    }
}
