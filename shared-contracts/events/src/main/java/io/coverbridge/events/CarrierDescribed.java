package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.coverbridge.events.field.Fields;
import io.coverbridge.events.field.InvalidFieldException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * One carrier of the directory, whole.
 *
 * @param id the carrier
 * @param version changes whenever anything here changes
 * @param internalName short stable name, e.g. {@code cascade_mutual}
 * @param displayName name for people
 * @param state postal code of the state it sells in, {@code US} for all
 * @param kind how it is spoken to
 * @param linesOfCoverage what it sells, as carrier records spell it (e.g. {@code life-basic}); at least one
 * @param isListed whether platforms see it in lists
 * @param groupIdFormat what its group ids look like
 * @param rules what it demands of enrollments
 */
public record CarrierDescribed(
        UUID id,
        UUID version,
        String internalName,
        String displayName,
        String state,
        Kind kind,
        List<String> linesOfCoverage,
        @JsonProperty("is_listed") boolean isListed,
        GroupIdFormat groupIdFormat,
        Rules rules) {

    private static final int MAX_LINE_LENGTH = 255;
    private static final Pattern INTERNAL_NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final Pattern LINE_OF_COVERAGE = Pattern.compile("[a-z]+(-[a-z]+)*");

    public CarrierDescribed {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        Fields.form(internalName, INTERNAL_NAME, 64, "internal_name");
        Fields.line(displayName, MAX_LINE_LENGTH, "display_name");
        Fields.form(state, STATE, 2, "state");
        requireNonNull(kind, "kind");
        requireNonNull(groupIdFormat, "group_id_format");
        requireNonNull(rules, "rules");
        for (String line : requireNonNull(linesOfCoverage, "lines_of_coverage")) {
            Fields.form(line, LINE_OF_COVERAGE, 64, "lines_of_coverage");
        }
        linesOfCoverage = List.copyOf(linesOfCoverage);
        Fields.check(!linesOfCoverage.isEmpty(), "lines_of_coverage", "is empty");
        Fields.check(linesOfCoverage.size() <= 100, "lines_of_coverage", "has more than 100 entries");
        Fields.check(
                Set.copyOf(linesOfCoverage).size() == linesOfCoverage.size(), "lines_of_coverage", "names one twice");
    }

    /** How a carrier is spoken to. */
    public enum Kind {
        /** One request at a time, each answered. */
        API,
        /** X12 834 files at intervals. */
        FILE;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        public static Kind fromWire(String wire) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wire().equals(wire))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("not a kind of carrier"));
        }
    }

    /**
     * What a carrier's group ids look like.
     *
     * @param pattern regular expression that the whole id matches
     * @param description the same in words, for people
     * @param example an id that matches
     */
    public record GroupIdFormat(String pattern, String description, String example) {
        public GroupIdFormat {
            Fields.line(pattern, MAX_LINE_LENGTH, "pattern");
            Fields.line(description, 1_000, "description");
            Fields.line(example, MAX_LINE_LENGTH, "example");
            Fields.check(compile(pattern).matcher(example).matches(), "example", "does not match the pattern");
        }

        @SuppressWarnings("UnusedException") // it quotes the pattern
        private static Pattern compile(String pattern) {
            try {
                return Pattern.compile(pattern);
            } catch (PatternSyntaxException e) {
                throw new InvalidFieldException("pattern", "is not a regular expression");
            }
        }
    }

    /**
     * What a carrier demands of enrollments.
     *
     * @param eventRequired whether every change must name the event that caused it
     * @param cobraSupported whether COBRA is administered
     * @param volumeStep volumes are multiples of this many whole dollars; absent where any volume goes
     */
    public record Rules(
            boolean eventRequired,
            boolean cobraSupported,
            @Nullable Integer volumeStep) {
        public Rules {
            Fields.check(volumeStep == null || volumeStep >= 1, "volume_step", "is below 1");
        }
    }
}
