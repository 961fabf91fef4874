package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.LifeEvent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment as a carrier holds it once everything is done.
 *
 * @param change what happened to it; null if nothing did
 * @param fields what differs from before; empty for an addition
 * @param stated whether the document itself says so, rather than a rule for what it leaves out
 */
record Row(
        HeldEnrollment now,
        FamilyChange.@Nullable Type change,
        List<String> fields,
        @Nullable LifeEvent event,
        boolean stated) {

    /** By line, plan and signature; then the employee first, then the dependents by id. */
    static final Comparator<Row> ORDER = Comparator.comparing(Row::now, HeldEnrollment.ORDER);

    /** No date is before it. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    static Row kept(HeldEnrollment held) {
        return new Row(held, null, List.of(), null, false);
    }

    /**
     * An end that the document does not state; before the start it makes the enrollment one that never counted. One that
     * starts on the first of all days has no day before, so that it counts for that day.
     */
    static Row ended(HeldEnrollment held, LocalDate lastDay, @Nullable LifeEvent event) {
        LocalDate start = held.enrollment().effectiveStartDate();
        boolean never = lastDay.isBefore(start) && start.isAfter(FIRST_DAY);
        LocalDate notBeforeStart = lastDay.isBefore(start) ? start : lastDay;
        HeldEnrollment now = held.until(never ? start.minusDays(1) : notBeforeStart);
        if (now.equals(held)) {
            return kept(held);
        }
        return new Row(
                now,
                never ? FamilyChange.Type.WAIVER : FamilyChange.Type.TERMINATION,
                List.of("effective_end_date"),
                event,
                false);
    }

    FamilyEnrollment enrollment() {
        return now.enrollment();
    }

    UUID individualId() {
        return now.enrollment().individualId();
    }

    /** Whether the carrier is to give or alter coverage because of it, rather than to end it or to leave it alone. */
    boolean grants() {
        return stated
                && (change == FamilyChange.Type.ADDITION
                        || change == FamilyChange.Type.CHANGE
                        || change == FamilyChange.Type.REINSTATEMENT);
    }
}
