package io.coverbridge.snapshot.decision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a carrier.
 *
 * @param linesOfCoverage what it sells, as carrier records spell it, e.g. {@code life-basic}
 * @param volumeStep volumes are multiples of this many whole dollars; absent where any volume goes
 */
public record CarrierFacts(
        UUID id,
        String displayName,
        List<String> linesOfCoverage,
        boolean eventRequired,
        boolean cobraSupported,
        @Nullable Integer volumeStep) {}
