package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.ConnectionStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a status in the spelling of the API. */
@Converter(autoApply = true)
class ConnectionStatusColumn implements AttributeConverter<ConnectionStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable ConnectionStatus status) {
        return status == null ? null : status.wire();
    }

    @Override
    public @Nullable ConnectionStatus convertToEntityAttribute(@Nullable String wire) {
        return wire == null ? null : ConnectionStatus.fromWire(wire);
    }
}
