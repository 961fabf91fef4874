package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which register a provider code is from. */
public enum ProviderCodeType {
    SERVICE_PROVIDER_NUMBER,
    NATIONAL_PROVIDER_IDENTIFIER;

    /** As the API and the events spell it, e.g. {@code national_provider_identifier}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
