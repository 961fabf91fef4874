package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limits that the JSON Schemas put on fields, so that no record can be made which its schema refuses. Messages name
 * the field and the rule, never the value.
 */
final class Fields {

    /** Last second that has a four-digit year, 9999-12-31T23:59:59Z. */
    static final Instant LATEST = Instant.ofEpochSecond(253_402_300_799L);

    private Fields() {}

    /** A whole number that is not negative. */
    static void notNegative(int value, String field) {
        check(value >= 0, field, "is negative");
    }

    /** A time from 1970 to 9999; anything else is a unit mixed up. */
    static void time(@Nullable Instant value, String field) {
        Instant time = requireNonNull(value, field);
        check(!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST), field, "is outside 1970 to 9999");
    }

    /** A line of text: not empty, at most {@code max} characters (code points), no control characters. */
    static void line(@Nullable String value, int max, String field) {
        String text = requireNonNull(value, field);
        check(!text.isEmpty(), field, "is empty");
        atMost(text, max, field);
        check(text.codePoints().noneMatch(c -> c < 0x20 || c == 0x7F), field, "has a control character");
    }

    /** Text of several lines: may be empty, at most {@code max} characters, no NUL because PostgreSQL stores none. */
    static void text(String value, int max, String field) {
        atMost(value, max, field);
        check(value.indexOf('\0') < 0, field, "has a NUL character");
    }

    /** Text of a given form. */
    static void form(@Nullable String value, Pattern form, int max, String field) {
        String text = requireNonNull(value, field);
        atMost(text, max, field);
        check(form.matcher(text).matches(), field, "has another form");
    }

    static void check(boolean good, String field, String otherwise) {
        if (!good) {
            throw new InvalidFieldException(field, otherwise);
        }
    }

    private static void atMost(String value, int max, String field) {
        check(value.codePointCount(0, value.length()) <= max, field, "is longer than " + max + " characters");
    }
}
