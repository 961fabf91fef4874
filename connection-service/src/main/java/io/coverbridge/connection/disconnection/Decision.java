package io.coverbridge.connection.disconnection;

import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.error.ApiException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a platform decides about a disconnection.
 *
 * @param status where it shall go
 * @param effectiveEndDate another last day; null leaves it as it is
 * @param reason why; null leaves it as it is
 * @param context more about it, for nobody's eyes but the organization's; null leaves it as it is
 */
record Decision(
        DisconnectionStatus status,
        @Nullable LocalDate effectiveEndDate,
        @Nullable String reason,
        @Nullable String context) {

    /** Longest context, in characters. */
    static final int LONGEST_CONTEXT = 1_000;

    static final String NO_NUL = "[^\\x00]*";
    static final String REASONS = "connection_restored|eligibility_restored|other|payment_reinstated";
    static final String REASONS_TEXT =
            "Must be one of: connection_restored, eligibility_restored, other, payment_reinstated.";

    static final String END_DATE = "effective_end_date";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    static Decision confirm(@Nullable ConfirmRequest body) {
        return new Decision(DisconnectionStatus.PROCESSING, body == null ? null : body.effectiveEndDate(), null, null);
    }

    static Decision reject(@Nullable RejectRequest body) {
        return new Decision(
                DisconnectionStatus.REJECTED,
                null,
                body == null ? null : body.reason(),
                body == null ? null : body.context());
    }

    /**
     * Checks a day that was given.
     *
     * @throws ApiException 422 for one that no calendar of a carrier has
     */
    static void requireCalendarDay(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw ApiException.invalid(END_DATE, "Not a valid date.");
        }
    }

    @Override
    public String toString() {
        return "Decision[" + status + "]";
    }
}
