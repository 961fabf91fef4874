package io.coverbridge.connection.disconnection;

import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.events.DisconnectionStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Closed lists rest in the database in the spelling of the API. */
final class DisconnectionColumns {

    private DisconnectionColumns() {}

    /** Column of a status. */
    @Converter(autoApply = true)
    static class OfStatus implements AttributeConverter<DisconnectionStatus, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable DisconnectionStatus status) {
            return status == null ? null : status.wire();
        }

        @Override
        public @Nullable DisconnectionStatus convertToEntityAttribute(@Nullable String wire) {
            return wire == null ? null : DisconnectionStatus.fromWire(wire);
        }
    }

    /** Column of a source. */
    @Converter(autoApply = true)
    static class OfSource implements AttributeConverter<DisconnectionSource, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable DisconnectionSource source) {
            return source == null ? null : source.wire();
        }

        @Override
        public @Nullable DisconnectionSource convertToEntityAttribute(@Nullable String wire) {
            return wire == null ? null : DisconnectionSource.fromWire(wire);
        }
    }
}
