package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.steering.Consistent;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to set the clock: exactly one of the two. */
@Schema(name = "ClockSetting")
@Consistent
record ClockRequest(
        @Schema(examples = "1798761600", description = "Epoch seconds; at most 36,525 days from the real time")
        @Nullable
        Long now,

        @Schema(examples = "86400", description = "From where the clock stands; negative to go back") @Nullable
        Long advanceSeconds)
        implements Consistent.Body {

    @Override
    public List<Violation> faults() {
        return (now == null) == (advanceSeconds == null)
                ? List.of(new Violation("now", "Give exactly one of now and advance_seconds."))
                : List.of();
    }

    /**
     * The time to set.
     *
     * @throws ApiException 422 if it is too far from the real time
     */
    Instant target(Instant current, Instant real) {
        long farthest = WorkTime.FARTHEST.toSeconds();
        long wish = now == null ? advanceSeconds == null ? 0 : advanceSeconds : now;
        long base = now == null ? current.getEpochSecond() : 0;
        // Neither the sum nor the difference of what passes here overflows.
        boolean sane = wish > -4 * farthest && wish < 4 * farthest;
        if (!sane || Math.abs(base + wish - real.getEpochSecond()) > farthest) {
            throw ApiException.invalid(
                    now == null ? "advance_seconds" : "now",
                    "More than " + WorkTime.FARTHEST.toDays() + " days from the real time.");
        }
        return now == null ? current.plus(Duration.ofSeconds(wish)) : Instant.ofEpochSecond(wish);
    }
}
