package io.coverbridge.adapter.behavior;

import io.coverbridge.adapter.steering.Consistent;
import io.coverbridge.kit.error.Violation;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A behavior as the API has it; what is left out of a request is as usual. */
@Schema(name = "CarrierBehavior")
@Consistent
public record BehaviorBody(
        @Valid @Nullable LatencyBody latency,

        @Schema(
                examples = "0.25",
                description =
                        "Share of calls that the carrier does not answer, 0 to 1. Which ones follows from what the"
                                + " calls are about: the same calls fail in every run. 0 if left out")
        @Nullable
        Double failureRate,

        @Schema(
                description =
                        "When the carrier answers nothing at all, by the emulator's clock; absent if it always may")
        @Valid
        @Nullable
        OutageBody outage,

        @Schema(
                examples = "2",
                description = "From one exchange of files to the next, at pace 1; only of carriers that work by files."
                        + " 1 to 2678400; 2 if left out")
        @Nullable
        Long fileIntervalSeconds,

        @Schema(
                examples = "false",
                description = "Whether employers have to allow it to share a group's data: connections that no scenario"
                        + " decides about wait in carrier_authorization as long as it is true. false if left out")
        @Nullable
        Boolean authorizationRequired)
        implements Consistent.Body {

    /** A behavior, told. */
    public static BehaviorBody of(Behavior behavior) {
        Outage outage = behavior.outage();
        return new BehaviorBody(
                LatencyBody.of(behavior.latency()),
                behavior.failureRate(),
                outage == null
                        ? null
                        : new OutageBody(
                                outage.from().getEpochSecond(), outage.to().getEpochSecond()),
                behavior.fileInterval().toSeconds(),
                behavior.authorizationRequired());
    }

    /** What was asked for, completed by what is usual; the body has been checked. */
    Behavior behavior() {
        return new Behavior(
                latency == null ? Behavior.USUAL.latency() : latency.latency(),
                Objects.requireNonNullElse(failureRate, Behavior.USUAL.failureRate()),
                outage == null ? null : outage.outage(),
                fileIntervalSeconds == null ? Behavior.USUAL.fileInterval() : Duration.ofSeconds(fileIntervalSeconds),
                Objects.requireNonNullElse(authorizationRequired, Behavior.USUAL.authorizationRequired()));
    }

    @Override
    public List<Violation> faults() {
        List<Violation> faults = new ArrayList<>();
        if (failureRate != null && !(failureRate >= 0 && failureRate <= 1)) {
            faults.add(new Violation("failure_rate", "Must be between 0 and 1."));
        }
        long shortest = Behavior.SHORTEST_FILE_INTERVAL.toSeconds();
        long longest = Behavior.LONGEST_FILE_INTERVAL.toSeconds();
        if (fileIntervalSeconds != null && (fileIntervalSeconds < shortest || fileIntervalSeconds > longest)) {
            faults.add(new Violation("file_interval_seconds", "Must be between " + shortest + " and " + longest + "."));
        }
        return faults;
    }

    /** How long a carrier takes, as the API has it. */
    @Schema(name = "Latency")
    @Consistent
    public record LatencyBody(
            @Schema(examples = "long_tail", description = "constant, uniform or long_tail; constant if left out")
            Latency.@Nullable Distribution distribution,

            @Schema(
                    examples = "200",
                    description =
                            "Shortest, in milliseconds, at pace 1; the only one if it is constant. 500 if left out")
            @Nullable
            Long leastMs,

            @Schema(
                    examples = "5000",
                    description = "Longest, in milliseconds, at pace 1, up to a year; least_ms if left out")
            @Nullable
            Long mostMs)
            implements Consistent.Body {

        private static final String RANGE = "Must be between 0 and " + Latency.LONGEST.toMillis() + ".";

        static LatencyBody of(Latency latency) {
            return new LatencyBody(
                    latency.distribution(),
                    latency.least().toMillis(),
                    latency.most().toMillis());
        }

        Latency latency() {
            return new Latency(
                    Objects.requireNonNullElse(
                            distribution, Behavior.USUAL.latency().distribution()),
                    Duration.ofMillis(least()),
                    Duration.ofMillis(Objects.requireNonNullElse(mostMs, least())));
        }

        @Override
        public List<Violation> faults() {
            List<Violation> faults = new ArrayList<>();
            if (isOut(least())) {
                faults.add(new Violation("least_ms", RANGE));
            }
            if (mostMs != null && isOut(mostMs)) {
                faults.add(new Violation("most_ms", RANGE));
            } else if (mostMs != null && mostMs < least()) {
                faults.add(new Violation("most_ms", "Must not be less than least_ms, which is 500 if left out."));
            }
            return faults;
        }

        private long least() {
            return leastMs == null ? Behavior.USUAL.latency().least().toMillis() : leastMs;
        }

        private static boolean isOut(long millis) {
            return millis < 0 || millis > Latency.LONGEST.toMillis();
        }
    }

    /** A time of silence, as the API has it. */
    @Schema(name = "Outage")
    @Consistent
    public record OutageBody(
            @Schema(examples = "1795374000", description = "Epoch seconds; first moment of silence") @Nullable
            Long from,

            @Schema(examples = "1795377600", description = "Epoch seconds; first moment after it, later than from")
            @Nullable
            Long to)
            implements Consistent.Body {

        /** The last second of the year 9999. */
        private static final long LAST_SECOND = 253_402_300_799L;

        Outage outage() {
            return new Outage(
                    Instant.ofEpochSecond(Objects.requireNonNull(from)),
                    Instant.ofEpochSecond(Objects.requireNonNull(to)));
        }

        @Override
        public List<Violation> faults() {
            List<Violation> faults = new ArrayList<>();
            check("from", from, faults);
            check("to", to, faults);
            if (faults.isEmpty() && from != null && to != null && to <= from) {
                faults.add(new Violation("to", "Must be later than from."));
            }
            return faults;
        }

        private static void check(String field, @Nullable Long time, List<Violation> faults) {
            if (time == null) {
                faults.add(new Violation(field, "Missing data for required field."));
            } else if (time < 0 || time > LAST_SECOND) {
                faults.add(new Violation(field, "Must be between 0 and " + LAST_SECOND + "."));
            }
        }
    }
}
