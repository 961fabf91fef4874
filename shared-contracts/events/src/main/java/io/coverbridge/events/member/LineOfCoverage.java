package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A line of coverage as snapshots spell it; carrier records divide some into basic and voluntary. */
public enum LineOfCoverage {
    MEDICAL,
    DENTAL,
    VISION,
    LIFE,
    ADD,
    STD,
    LTD,
    ACCIDENT,
    CRITICAL_ILLNESS,
    CANCER,
    HOSPITAL_INDEMNITY,
    HEALTH_FUND,
    PHARMACY,
    WELLNESS;

    /** As the API and the events spell it, e.g. {@code dental}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
