package io.coverbridge.adapter.emulator;

import static java.util.Objects.requireNonNull;

import io.coverbridge.adapter.disconnection.RaiseDisconnection;
import io.coverbridge.events.DisconnectionSource;
import io.coverbridge.kit.error.ApiException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A carrier's word that a group should be disconnected. */
@Schema(name = "RaisedDisconnection")
record RaisedDisconnectionRequest(
        @Schema(examples = "d0ec3837-3499-4a2f-8c58-966ef7e46d95") @NotNull @Nullable
        UUID groupId,

        @Schema(examples = "4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1") @NotNull @Nullable
        UUID carrierId,

        @Schema(examples = "carrier", description = "What gave rise to it; carrier if it is left out")
        @Pattern(
                regexp = "carrier|group_audit_request|group_setup_request|member_transaction",
                message = "Must be one of: carrier, group_audit_request, group_setup_request, member_transaction.")
        @Nullable
        String sourceType,

        @Schema(examples = "2026-11-02", description = "Day of what gave rise to it") @Nullable
        LocalDate sourceDate,

        @Schema(
                examples = "2026-12-31",
                description = "Last day that the carrier names; the platform names it otherwise")
        @Nullable
        LocalDate effectiveEndDate) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** Fails with 422 for a day that no calendar of a carrier has. */
    RaiseDisconnection.Word word() {
        requireDay("source_date", sourceDate);
        requireDay("effective_end_date", effectiveEndDate);
        return new RaiseDisconnection.Word(
                requireNonNull(groupId),
                requireNonNull(carrierId),
                sourceType == null ? DisconnectionSource.CARRIER : DisconnectionSource.fromWire(sourceType),
                sourceDate,
                effectiveEndDate);
    }

    private static void requireDay(String path, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw ApiException.invalid(path, "Not a valid date.");
        }
    }
}
