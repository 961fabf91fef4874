package io.coverbridge.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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

    public CarrierDescribed {
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        requireNonNull(internalName, "internal_name");
        requireNonNull(displayName, "display_name");
        requireNonNull(state, "state");
        requireNonNull(kind, "kind");
        requireNonNull(groupIdFormat, "group_id_format");
        requireNonNull(rules, "rules");
        linesOfCoverage = List.copyOf(linesOfCoverage);
        if (linesOfCoverage.isEmpty()) {
            throw new IllegalArgumentException("lines_of_coverage is empty");
        }
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
            return valueOf(wire.toUpperCase(Locale.ROOT));
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
            requireNonNull(description, "description");
            requireNonNull(example, "example");
            if (!Pattern.matches(pattern, example)) {
                throw new IllegalArgumentException("the example does not match the pattern");
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
            @Nullable Integer volumeStep) {}
}
