package io.coverbridge.events.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a provider is a person. */
public enum ProviderEntityType {
    PERSON,
    NON_PERSON_ENTITY;

    /** As the API and the events spell it, e.g. {@code non_person_entity}. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
