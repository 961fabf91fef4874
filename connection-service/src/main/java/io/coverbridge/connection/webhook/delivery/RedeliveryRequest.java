package io.coverbridge.connection.webhook.delivery;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Body of a redelivery.
 *
 * @param since deliveries that were made at or after this
 * @param until and before this; now, if left out
 * @param status of these statuses: {@code delivered}, {@code failed}, {@code skipped}; of all, if left out
 */
@Schema(examples = """
                {"since": 1767603600, "status": ["failed", "skipped"]}""")
public record RedeliveryRequest(
        @NotNull @Nullable Instant since,
        @Nullable Instant until,

        @Size(min = 1, max = 3) @Nullable
        List<
                        @NotNull
                        @Pattern(
                                regexp = "delivered|failed|skipped",
                                message = "Must be one of: delivered, failed, skipped.")
                        String>
                status) {

    private static final String[] ALL = {"delivered", "failed", "skipped"};

    Instant from() {
        return requireNonNull(since);
    }

    Instant to(Instant now) {
        return until == null ? now : until;
    }

    String[] statuses() {
        return status == null ? ALL.clone() : status.toArray(String[]::new);
    }
}
