package io.coverbridge.connection.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of an edit. What is left out stays as it is; the secret is changed by its rotation.
 *
 * @param url where events are posted to
 * @param eventTypes keys of events, or {@code all}
 * @param description what people should know of it
 * @param timestampHeader name of the header with the time
 * @param signatureHeader name of the header with the digests
 * @param status {@code active} starts deliveries again, {@code disabled} stops them
 */
@Schema(examples = """
                {"event_types": ["group_connection_request.status_change"], "status": "active"}""")
public record SubscriptionEditRequest(
        @Size(min = 1) @Nullable String url,
        @Size(min = 1, max = 50) @Nullable List<@NotNull String> eventTypes,
        @Size(min = 1, max = 255) @Nullable String description,
        @Nullable String timestampHeader,
        @Nullable String signatureHeader,

        @Pattern(regexp = "active|disabled", message = "Must be one of: active, disabled.") @Nullable
        String status) {

    /** An address may carry a key of its owner. */
    @Override
    public String toString() {
        return "SubscriptionEditRequest[redacted]";
    }
}
