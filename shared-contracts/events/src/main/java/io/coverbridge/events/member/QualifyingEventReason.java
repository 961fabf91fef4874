package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a person may continue coverage under COBRA. */
public enum QualifyingEventReason {
    TERMINATION_OF_EMPLOYMENT,
    REDUCTION_OF_WORK_HOURS,
    MEDICARE,
    DEATH,
    DIVORCE,
    SEPARATION,
    INELIGIBLE_CHILD,
    BANKRUPTCY_OF_RETIREES_FORMER_EMPLOYER,
    LAYOFF,
    LEAVE_OF_ABSENCE;

    /** As the API and the events spell it, e.g. {@code reduction_of_work_hours}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
