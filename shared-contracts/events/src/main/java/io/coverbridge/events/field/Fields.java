package io.coverbridge.events.field;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limits that the JSON Schemas put on fields, so that no record can be made which its schema refuses. Messages name
 * the field and the rule, never the value.
 */
public final class Fields {

    /** Last second that has a four-digit year, 9999-12-31T23:59:59Z. */
    public static final Instant LATEST = Instant.ofEpochSecond(253_402_300_799L);

    private static final LocalDate EARLIEST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST_DAY = LocalDate.of(9999, 12, 31);

    private Fields() {}

    /** A whole number that is not negative. */
    public static void notNegative(int value, String field) {
        check(value >= 0, field, "is negative");
    }

    /** A time from 1970 to 9999; anything else is a unit mixed up. */
    public static void time(@Nullable Instant value, String field) {
        Instant time = requireNonNull(value, field);
        check(!time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST), field, "is outside 1970 to 9999");
    }

    /** A day from 1900 to 9999, which is what the readers take; a year before that is a slip of the pen. */
    public static void date(@Nullable LocalDate value, String field) {
        LocalDate date = requireNonNull(value, field);
        check(!date.isBefore(EARLIEST_DAY) && !date.isAfter(LATEST_DAY), field, "is outside 1900 to 9999");
    }

    /** A day from 1900 to 9999 where it is given. */
    public static void givenDate(@Nullable LocalDate value, String field) {
        if (value != null) {
            date(value, field);
        }
    }

    /** A whole number that counts from 1. */
    public static void positive(int value, String field) {
        check(value >= 1, field, "is below 1");
    }

    /** A line of text: not empty, at most {@code max} characters (code points), no control characters. */
    public static void line(@Nullable String value, int max, String field) {
        String text = requireNonNull(value, field);
        check(!text.isEmpty(), field, "is empty");
        atMost(text, max, field);
        check(text.codePoints().noneMatch(c -> c < 0x20 || c == 0x7F), field, "has a control character");
    }

    /** Text of several lines: may be empty, at most {@code max} characters, no NUL because PostgreSQL stores none. */
    public static void text(String value, int max, String field) {
        atMost(value, max, field);
        check(value.indexOf('\0') < 0, field, "has a NUL character");
    }

    /** An optional line of text: may be absent or empty, at most {@code max} characters, no control characters. */
    public static void optionalLine(@Nullable String value, int max, String field) {
        if (value != null && !value.isEmpty()) {
            line(value, max, field);
        }
    }

    /** A line of text where it is given: not empty, at most {@code max} characters, no control characters. */
    public static void givenLine(@Nullable String value, int max, String field) {
        if (value != null) {
            line(value, max, field);
        }
    }

    /** A list of at most {@code max} entries, copied; absent counts as empty. */
    public static <T> List<T> list(@Nullable List<T> value, int max, String field) {
        if (value == null) {
            return List.of();
        }
        check(value.size() <= max, field, "has more than " + max + " entries");
        check(value.stream().allMatch(entry -> entry != null), field, "has an empty entry");
        return List.copyOf(value);
    }

    /**
     * A free JSON object, copied in its order with all that is in it; absent counts as empty. Keys are lines of at most
     * 255 characters, texts have no NUL, nesting ends after {@value FreeJson#MAX_DEPTH} levels. Numbers become what they
     * are read back as, so that two objects that are written the same are equal.
     *
     * @param max most entries
     */
    public static Map<String, @Nullable Object> object(
            @Nullable Map<String, @Nullable Object> value, int max, String field) {
        if (value == null) {
            return Map.of();
        }
        check(value.size() <= max, field, "has more than " + max + " entries");
        return FreeJson.copy(value, field);
    }

    /** Text of a given form. */
    public static void form(@Nullable String value, Pattern form, int max, String field) {
        String text = requireNonNull(value, field);
        atMost(text, max, field);
        check(form.matcher(text).matches(), field, "has another form");
    }

    public static void check(boolean good, String field, String otherwise) {
        if (!good) {
            throw new InvalidFieldException(field, otherwise);
        }
    }

    private static void atMost(String value, int max, String field) {
        check(value.codePointCount(0, value.length()) <= max, field, "is longer than " + max + " characters");
    }
}
