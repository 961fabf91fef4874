package io.coverbridge.adapter.connection;

import io.coverbridge.events.ConnectionStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Statuses rest in the database as the API spells them. */
@Converter
class StatusColumn implements AttributeConverter<ConnectionStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ConnectionStatus status) {
        return status == null ? null : status.wire();
    }

    @Override
    public @Nullable ConnectionStatus convertToEntityAttribute(@Nullable String wire) {
        return wire == null ? null : ConnectionStatus.fromWire(wire);
    }
}
