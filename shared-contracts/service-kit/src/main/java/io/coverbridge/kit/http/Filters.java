package io.coverbridge.kit.http;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads query parameters and collects what is wrong with them. What is not given is null. */
public final class Filters {

    /** Most values in one comma separated list. */
    private static final int MOST_VALUES = 100;

    private static final int LONGEST_TEXT = 255;

    /** Java would also read years that have a sign or more digits. */
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final long LATEST_SECOND = 253_402_300_799L;

    private final List<Violation> violations = new ArrayList<>();

    /** Notes a violation. */
    public void refuse(String name, String text) {
        violations.add(new Violation(name, text));
    }

    /**
     * Ends the reading.
     *
     * @throws ApiException 422 with all that was wrong
     */
    public void check() {
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
    }

    /** Text that the database can compare with. */
    public @Nullable String text(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            refuse(name, "Not a valid string.");
        } else if (value.length() > LONGEST_TEXT) {
            refuse(name, "Longer than maximum length " + LONGEST_TEXT + ".");
        }
        return value;
    }

    /** One id. */
    public @Nullable UUID id(String name, @Nullable String value) {
        return value == null ? null : read(name, value, PathId::find, "UUID");
    }

    /** Ids, separated by commas. */
    public @Nullable Set<UUID> ids(String name, @Nullable String value) {
        return each(name, value, PathId::find, "UUID");
    }

    /** {@code true} or {@code false}. */
    public @Nullable Boolean bool(String name, @Nullable String value) {
        return value == null ? null : read(name, value, Filters::parseBoolean, "boolean");
    }

    /** One day, e.g. {@code 2025-01-31}. */
    public @Nullable LocalDate date(String name, @Nullable String value) {
        return value == null ? null : read(name, value, Filters::parseDate, "date");
    }

    /** A time in epoch seconds, up to the year 9999. */
    public @Nullable Instant time(String name, @Nullable String value) {
        return value == null ? null : read(name, value, Filters::parseTime, "time");
    }

    /** How one of a closed list of values is read, by the spelling that the API has for each. */
    public static <T> Function<String, Optional<T>> oneOf(T[] values, Function<T, String> spelling) {
        return text -> Arrays.stream(values)
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst();
    }

    /** Values, separated by commas. */
    public <T> @Nullable Set<T> each(
            String name, @Nullable String value, Function<String, Optional<T>> parser, String kind) {
        if (value == null) {
            return null;
        }
        String[] parts = value.split(",", -1);
        if (parts.length > MOST_VALUES) {
            refuse(name, "More than " + MOST_VALUES + " values.");
            return Set.of();
        }
        Set<T> values = new LinkedHashSet<>();
        Arrays.stream(parts).map(String::strip).forEach(part -> {
            T read = read(name, part, parser, kind);
            if (read != null) {
                values.add(read);
            }
        });
        return values;
    }

    private <T> @Nullable T read(String name, String value, Function<String, Optional<T>> parser, String kind) {
        Optional<T> read = parser.apply(value);
        if (read.isEmpty()) {
            refuse(name, "Not a valid " + kind + ".");
        }
        return read.orElse(null);
    }

    private static Optional<LocalDate> parseDate(String value) {
        if (!DAY.matcher(value).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> parseTime(String value) {
        return SECONDS.matcher(value).matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(value)))
                        .filter(time -> time.getEpochSecond() <= LATEST_SECOND)
                : Optional.empty();
    }

    private static Optional<Boolean> parseBoolean(String value) {
        return switch (value) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
