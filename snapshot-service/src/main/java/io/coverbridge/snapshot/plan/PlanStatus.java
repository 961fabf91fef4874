package io.coverbridge.snapshot.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a plan stands on a day; follows from its dates. */
public enum PlanStatus {
    PENDING(Period.LATER),
    ACTIVE(Period.OPEN),
    DISCONTINUED(Period.OVER);

    private final Period period;

    PlanStatus(Period period) {
        this.period = period;
    }

    /** As the API spells it, e.g. {@code active}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    Period period() {
        return period;
    }

    static PlanStatus of(Period period) {
        return switch (period) {
            case LATER -> PENDING;
            case OPEN -> ACTIVE;
            case OVER -> DISCONTINUED;
        };
    }
}
