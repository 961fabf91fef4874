package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a provider is for the member. */
public enum ProviderRole {
    PCP,
    DENTAL_PCP,
    OBGYN;

    /** As the API and the events spell it, e.g. {@code dental_pcp}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
