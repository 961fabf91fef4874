package io.coverbridge.adapter.emulator;

import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.error.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a fulfillment shall end. */
@Schema(name = "FulfillmentOutcome")
record FulfillmentOutcomeRequest(
        @Schema(examples = "invalid", description = "sent or invalid") @NotNull @Nullable
        FulfillmentStatus status,

        @Schema(
                examples = "[\"The carrier has no record of this spouse.\"]",
                description = "Why it is invalid: at least one then, none with sent; up to 1,000 characters each")
        @Size(max = FulfillmentProgressed.MAX_ERRORS)
        @Nullable
        List<@NotNull @Size(min = 1, max = 1_000) String> errors) {

    /**
     * The status.
     *
     * @throws ApiException 422 if it is none that a carrier ends with, or the errors do not go with it
     */
    FulfillmentStatus goal() {
        FulfillmentStatus goal = Objects.requireNonNull(status);
        List<Violation> violations = new ArrayList<>();
        if (goal != FulfillmentStatus.SENT && goal != FulfillmentStatus.INVALID) {
            violations.add(new Violation("status", "Must be one of: sent, invalid."));
        } else if (reasons().isEmpty() == (goal == FulfillmentStatus.INVALID)) {
            violations.add(new Violation("errors", "At least one with invalid, none with sent."));
        }
        if (reasons().stream().anyMatch(text -> text.codePoints().anyMatch(c -> c < 0x20 || c == 0x7F))) {
            violations.add(new Violation("errors", "Not a valid string."));
        }
        if (!violations.isEmpty()) {
            throw ApiException.invalid(violations);
        }
        return goal;
    }

    /** Why it is invalid; empty if none was given. */
    List<String> reasons() {
        return errors == null ? List.of() : errors;
    }
}
