package io.coverbridge.adapter.disconnection;

import io.coverbridge.events.DisconnectionStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Statuses rest in the database as the API spells them. */
@Converter
class DisconnectionStatusColumn implements AttributeConverter<DisconnectionStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable DisconnectionStatus status) {
        return status == null ? null : status.wire();
    }

    @Override
    public @Nullable DisconnectionStatus convertToEntityAttribute(@Nullable String wire) {
        return wire == null ? null : DisconnectionStatus.fromWire(wire);
    }
}
