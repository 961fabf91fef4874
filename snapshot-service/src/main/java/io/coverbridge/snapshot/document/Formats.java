package io.coverbridge.snapshot.document;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Texts of a form: what the schema calls {@code date} and {@code uuid}, exactly as the records are read. */
final class Formats {

    private static final int DAY_LENGTH = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int MAX_LABEL = 255;
    private static final char DELETE = 0x7F;

    private static final Map<String, Predicate<String>> FORMATS = Map.of(
            "date", text -> day(text).isPresent(), "uuid", text -> uuid(text).isPresent());

    private Formats() {}

    static List<Format> all() {
        return FORMATS.entrySet().stream()
                .<Format>map(format -> new ExactFormat(format.getKey(), format.getValue()))
                .toList();
    }

    /** The one with this name, which there is. */
    static Predicate<String> named(String name) {
        return requireNonNull(FORMATS.get(name), name);
    }

    /** The UUID that {@code text} spells in the usual 36 characters; {@code UUID.fromString} takes {@code 1-1-1-1-1} too. */
    static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The day that {@code text} spells {@code yyyy-MM-dd}; empty if there is none or it is before 1900. */
    static Optional<LocalDate> day(String text) {
        if (text.length() != DAY_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, DAY_LENGTH);
        // Asked before the day is made, because an exception costs as much as a hundred days.
        boolean exists = year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** Whether it is one line of 1 to 255 characters, which PostgreSQL can hold. */
    static boolean isLabel(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); length++) {
            int c = text.codePointAt(i);
            if (c < ' ' || c == DELETE || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return false;
            }
            i += Character.charCount(c);
        }
        return length >= 1 && length <= MAX_LABEL;
    }

    /** The number that the characters spell; -1 if one of them is not a digit of ASCII. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private record ExactFormat(String name, Predicate<String> accepts) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext execution, String value) {
            return accepts.test(value);
        }
    }
}
