package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happened in real life. */
public enum EventReason {
    ADOPTION,
    BENEFIT_CLASS_CHANGE,
    CHANGE_TO_PART_TIME,
    CHANGE_TO_FULL_TIME,
    COBRA_ENROLLMENT,
    COBRA_TERMINATION,
    COBRA_UPDATE_OTHER,
    COURT_ORDER,
    DEATH,
    DEMOGRAPHIC_CHANGE,
    DEPENDENT_OPEN_ENROLLMENT,
    DISABILITY_STATUS_CHANGE,
    DIVORCE,
    ELIGIBILITY_CHANGE,
    FOSTER_CARE,
    IMMIGRATION_STATUS_CHANGE,
    LEAVE_STATUS_CHANGE,
    LEGAL_GUARDIAN,
    LOST_COVERAGE,
    MARRIAGE,
    MEDICARE,
    MOVED,
    NEWBORN,
    NEW_HIRE,
    OFFLINE_CHANGE,
    OPEN_ENROLLMENT,
    RATE_CHANGED,
    REHIRE,
    REINSTATEMENT,
    RETIREMENT,
    TERMINATION;

    /** As the API and the events spell it, e.g. {@code benefit_class_change}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
