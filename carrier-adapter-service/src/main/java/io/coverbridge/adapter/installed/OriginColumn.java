package io.coverbridge.adapter.installed;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Origins as the database spells them. */
@Converter
final class OriginColumn implements AttributeConverter<Origin, String> {

    @Override
    public String convertToDatabaseColumn(Origin origin) {
        return origin.wire();
    }

    @Override
    public Origin convertToEntityAttribute(String wire) {
        return Origin.valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
