package io.coverbridge.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Instants as whole epoch seconds, UTC, which is how the API tells every time; UUIDs and bytes in one spelling only.
 * Jackson by itself takes an empty string for the UUID of zeros, an array of numbers for bytes, and blanks around the value
 * of an enum.
 */
final class StrictTypes extends SimpleModule {

    StrictTypes() {
        super("strict-types");
        addSerializer(Instant.class, new InstantWriter());
        addDeserializer(Instant.class, new InstantReader());
        addDeserializer(UUID.class, new UuidReader());
        addDeserializer(byte[].class, new BytesReader());
        addDeserializer(LocalDate.class, new DateReader());
        setDeserializerModifier(new ExactEnums());
    }

    /** The UUID that {@code text} spells in the usual 36 characters; {@code UUID.fromString} takes {@code 1-1-1-1-1} too. */
    static Optional<UUID> uuid(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            return uuid.toString().equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeNumber(value.getEpochSecond());
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            return Instant.ofEpochSecond(json.getLongValue());
        }
    }

    private static final class UuidReader extends StdDeserializer<UUID> {
        UuidReader() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (UUID) context.handleUnexpectedToken(UUID.class, json);
            }
            Optional<UUID> uuid = uuid(json.getText());
            return uuid.isPresent()
                    ? uuid.get()
                    : (UUID) context.handleWeirdStringValue(UUID.class, json.getText(), "not a UUID");
        }
    }

    /** A day that exists, written {@code yyyy-MM-dd}, from 1900 on; a year before that is a slip of the pen. */
    private static final class DateReader extends StdDeserializer<LocalDate> {
        private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
        private static final int LENGTH = 10;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
            }
            Optional<LocalDate> date = date(json.getText());
            return date.isPresent()
                    ? date.get()
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, json.getText(), "not a date");
        }

        private static Optional<LocalDate> date(String text) {
            try {
                return text.length() == LENGTH
                        ? Optional.of(LocalDate.parse(text)).filter(date -> !date.isBefore(EARLIEST))
                        : Optional.empty();
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    private static final class BytesReader extends StdDeserializer<byte[]> {
        BytesReader() {
            super(byte[].class);
        }

        @Override
        public byte[] deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (byte[]) context.handleUnexpectedToken(byte[].class, json);
            }
            try {
                return Base64.getDecoder().decode(json.getText());
            } catch (IllegalArgumentException e) {
                return (byte[]) context.handleWeirdStringValue(byte[].class, json.getText(), "not base64");
            }
        }
    }

    private static final class ExactEnums extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription enumeration, JsonDeserializer<?> reader) {
            return new ExactEnumReader(reader);
        }
    }

    private static final class ExactEnumReader extends DelegatingDeserializer {
        ExactEnumReader(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new ExactEnumReader(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING
                    && !json.getText().equals(json.getText().strip())) {
                return context.handleWeirdStringValue(handledType(), json.getText(), "blanks around it");
            }
            return super.deserialize(json, context);
        }
    }
}
