package io.coverbridge.adapter.instruction;

import io.coverbridge.events.FulfillmentStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Statuses rest in the database as the API spells them. */
@Converter
class FulfillmentStatusColumn implements AttributeConverter<FulfillmentStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable FulfillmentStatus status) {
        return status == null ? null : status.wire();
    }

    @Override
    public @Nullable FulfillmentStatus convertToEntityAttribute(@Nullable String wire) {
        return wire == null ? null : FulfillmentStatus.find(wire).orElseThrow();
    }
}
