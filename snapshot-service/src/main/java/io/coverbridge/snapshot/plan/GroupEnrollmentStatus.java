package io.coverbridge.snapshot.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a group's coverage in one line stands on a day; follows from its dates. */
public enum GroupEnrollmentStatus {
    PENDING(Period.LATER),
    ACTIVE(Period.OPEN),
    COMPLETED(Period.OVER);

    private final Period period;

    GroupEnrollmentStatus(Period period) {
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

    static GroupEnrollmentStatus of(Period period) {
        return switch (period) {
            case LATER -> PENDING;
            case OPEN -> ACTIVE;
            case OVER -> COMPLETED;
        };
    }
}
