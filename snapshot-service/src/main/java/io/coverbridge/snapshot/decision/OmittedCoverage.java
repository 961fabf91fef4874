package io.coverbridge.snapshot.decision;

import io.coverbridge.snapshot.document.EnrolledMember;
import io.coverbridge.snapshot.document.OmittedCoverageHandling;
import io.coverbridge.snapshot.document.OmittedCoverageHandling.Policy;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of open enrollments that the document leaves out: a plan switch explains them, or the policy decides. */
final class OmittedCoverage {

    private final Policy policy;
    private final @Nullable LocalDate lastDay;
    private final PlanSwitches switches;
    private final Set<UUID> unwanted;

    /**
     * An omitted enrollment that has been dealt with.
     *
     * @param row as it is afterwards
     * @param kind what was done
     * @param switchedTo the carrier of the new coverage, after a switch
     */
    record Handled(Row row, Kind kind, @Nullable UUID switchedTo) {}

    /** The things that can be done. */
    enum Kind {
        UNDONE,
        SWITCHED,
        REJECTED,
        CONTINUED,
        TERMINATED
    }

    OmittedCoverage(
            @Nullable OmittedCoverageHandling handling, PlanSwitches switches, Set<UUID> unwanted, LocalDate today) {
        this.switches = switches;
        this.unwanted = unwanted;
        lastDay = handling == null ? null : lastDay(handling, today);
        Policy asked = handling == null || handling.policy() == null ? Policy.REJECT : handling.policy();
        // Without a day nothing can be ended; a document that asks for it without one does not get so far.
        policy = asked == Policy.TERMINATE && lastDay == null ? Policy.REJECT : asked;
    }

    Handled handle(HeldEnrollment omitted, Set<UUID> blocked) {
        if (unwanted.contains(omitted.enrollment().id())) {
            LocalDate never = omitted.enrollment().effectiveStartDate().minusDays(1);
            return new Handled(Row.ended(omitted, never, null), Kind.UNDONE, null);
        }
        Optional<PlanSwitches.Switch> switched = switches.from(omitted, blocked);
        if (switched.isPresent()) {
            PlanSwitches.Switch to = switched.get();
            return new Handled(Row.ended(omitted, to.lastDay(), to.event()), Kind.SWITCHED, to.to());
        }
        return switch (policy) {
            case REJECT -> new Handled(Row.kept(omitted), Kind.REJECTED, null);
            case CONTINUE -> new Handled(Row.kept(omitted), Kind.CONTINUED, null);
            case TERMINATE ->
                new Handled(
                        lastDay == null ? Row.kept(omitted) : Row.ended(omitted, lastDay, null), Kind.TERMINATED, null);
        };
    }

    /** Why the policy {@code reject} refuses it. */
    static String missing(HeldEnrollment omitted) {
        return "The open coverage " + Wording.coverage(omitted)
                + " is missing from the snapshot; to end it, send it once with its last day, and leave it out after that";
    }

    /** What the policy {@code continue} does with it. */
    static String continued(HeldEnrollment omitted) {
        return "The open coverage " + Wording.coverage(omitted) + " at carrier " + omitted.carrierId()
                + " is missing from the snapshot and goes on unchanged";
    }

    /** As the document would have said it. */
    static EnrolledMember stated(Row row) {
        return new EnrolledMember(
                row.enrollment().individualType(),
                row.individualId(),
                null,
                row.enrollment().effectiveStartDate(),
                row.enrollment().effectiveEndDate(),
                row.enrollment().latestChangeEffectiveDate(),
                row.event() == null ? null : row.event().id(),
                row.enrollment().volume(),
                row.enrollment().pcpDetails());
    }

    private static @Nullable LocalDate lastDay(OmittedCoverageHandling handling, LocalDate today) {
        OmittedCoverageHandling.TerminationRule rule = handling.terminationRule();
        if (rule == null) {
            return null;
        }
        return switch (rule) {
            case END_OF_CURRENT_MONTH -> today.withDayOfMonth(today.lengthOfMonth());
            case END_OF_PRIOR_MONTH -> today.withDayOfMonth(1).minusDays(1);
            case CUSTOM -> handling.custom() == null ? null : handling.custom().effectiveEndDate();
        };
    }
}
