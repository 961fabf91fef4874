package io.coverbridge.snapshot.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What to do with coverage that is held and that the snapshot does not mention.
 *
 * @param policy absent counts as {@link Policy#REJECT}
 * @param terminationRule which day ends it; needed with {@link Policy#TERMINATE}
 * @param custom needed with {@link TerminationRule#CUSTOM}
 */
public record OmittedCoverageHandling(
        @Nullable Policy policy,
        @Nullable TerminationRule terminationRule,
        @Nullable Custom custom) {

    /** The three ways. */
    public enum Policy {
        /** It goes on as if it had been sent unchanged. */
        CONTINUE,
        /** The carrier's part of the snapshot is refused. */
        REJECT,
        /** It ends. */
        TERMINATE;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which day ends omitted coverage; months are those of the day of receipt, UTC. */
    public enum TerminationRule {
        CUSTOM,
        END_OF_CURRENT_MONTH,
        END_OF_PRIOR_MONTH;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A day of the platform's choice. */
    public record Custom(@Nullable LocalDate effectiveEndDate) {}
}
