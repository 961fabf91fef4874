package io.coverbridge.connection.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a new subscription.
 *
 * @param url where events are posted to
 * @param eventTypes keys of events; {@code all}, which is the default, is everything that Noyo delivers
 * @param secret what signs; left out, one is made and shown once
 * @param keyName what to call the secret
 * @param description what people should know of it
 * @param timestampHeader name of the header with the time, {@code x-noyo-timestamp} if left out
 * @param signatureHeader name of the header with the digests, {@code x-noyo-signature} if left out
 */
@Schema(examples = """
                {"url": "https://platform.example.com/webhooks", "event_types": ["all"],
                 "description": "Status changes for the enrollment screen"}""")
public record SubscriptionRequest(
        @NotNull @Size(min = 1) @Schema(examples = "https://platform.example.com/webhooks") @Nullable
        String url,

        @Size(min = 1, max = 50) @Nullable List<@NotNull String> eventTypes,
        @Nullable String secret,
        @Size(min = 1, max = 64) @Nullable String keyName,
        @Size(min = 1, max = 255) @Nullable String description,
        @Nullable String timestampHeader,
        @Nullable String signatureHeader) {

    @Override
    public String toString() {
        return "SubscriptionRequest[redacted]";
    }
}
