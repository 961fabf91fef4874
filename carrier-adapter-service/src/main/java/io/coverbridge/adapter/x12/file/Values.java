package io.coverbridge.adapter.x12.file;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values look in a file. What cannot be read is nothing: the schema has found it already. */
final class Values {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private Values() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    static @Nullable String yes(@Nullable Boolean answer) {
        return answer == null ? null : answer ? "Y" : "N";
    }

    static @Nullable LocalDate readDate(String text) {
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDateTime readTime(String date, String time) {
        LocalDate day = readDate(date);
        try {
            return day == null || time.length() < 4 ? null : day.atTime(LocalTime.parse(time.substring(0, 4), TIME));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable BigDecimal readNumber(String text) {
        try {
            return text.length() > 20 ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static @Nullable Integer readCount(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    static @Nullable Boolean readYes(String text) {
        return switch (text) {
            case "Y" -> Boolean.TRUE;
            case "N" -> Boolean.FALSE;
            default -> null;
        };
    }
}
