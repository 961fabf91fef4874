package io.coverbridge.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A scalar that is what it should be, or else noted as a violation like every other. Jackson's own deserializers end the
 * reading at a value that they would have to convert.
 */
final class StrictScalar<T> extends StdScalarDeserializer<T> {

    private final transient Reader<T> reader;

    private StrictScalar(Class<T> type, Reader<T> reader) {
        super(type);
        this.reader = reader;
    }

    /** Adds strict reading of booleans and numbers. */
    static SimpleModule addTo(SimpleModule module) {
        return module.addDeserializer(Boolean.class, new StrictScalar<>(Boolean.class, StrictScalar::readBoolean))
                .addDeserializer(Integer.class, new StrictScalar<>(Integer.class, StrictScalar::readInteger))
                .addDeserializer(Long.class, new StrictScalar<>(Long.class, StrictScalar::readLong))
                .addDeserializer(Double.class, new StrictScalar<>(Double.class, StrictScalar::readDouble));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        T value = reader.read(json);
        return value == null ? (T) context.handleUnexpectedToken(handledType(), json) : value;
    }

    private static @Nullable Boolean readBoolean(JsonParser json) throws IOException {
        return json.currentToken().isBoolean() ? json.getBooleanValue() : null;
    }

    private static @Nullable Integer readInteger(JsonParser json) throws IOException {
        boolean fits = json.currentToken().isNumeric() && json.getNumberType() == JsonParser.NumberType.INT;
        return fits ? json.getIntValue() : null;
    }

    private static @Nullable Long readLong(JsonParser json) throws IOException {
        boolean fits = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        return fits ? json.getLongValue() : null;
    }

    /** A number beyond what a double holds would be read as infinite. */
    private static @Nullable Double readDouble(JsonParser json) throws IOException {
        boolean fits = json.currentToken().isNumeric() && Double.isFinite(json.getDoubleValue());
        return fits ? json.getDoubleValue() : null;
    }

    /** Reads the value, or tells by null that it is none. */
    @FunctionalInterface
    private interface Reader<T> {
        @Nullable
        T read(JsonParser json) throws IOException;
    }
}
