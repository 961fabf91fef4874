package io.coverbridge.connection.webhook;

import io.coverbridge.events.WebhookStatus;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps a status in the spelling of the API. */
@Converter(autoApply = true)
class WebhookStatusColumn implements AttributeConverter<WebhookStatus, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WebhookStatus status) {
        return status == null ? null : status.wire();
    }

    @Override
    public @Nullable WebhookStatus convertToEntityAttribute(@Nullable String wire) {
        return wire == null ? null : WebhookStatus.fromWire(wire);
    }
}
