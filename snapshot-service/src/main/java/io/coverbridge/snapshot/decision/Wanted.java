package io.coverbridge.snapshot.decision;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.EnrolledMember;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One enrollment as the document wants it.
 *
 * @param plan the plan that is meant; null where the carrier's plans are not known yet
 */
record Wanted(
        Coverage coverage, EnrolledMember member, @Nullable GroupPlan plan) {

    /** Latest end first; total for all that decisions look at, so that the order in the document does not matter. */
    static final Comparator<Wanted> ORDER = Comparator.comparing(Wanted::start)
            .thenComparing(Wanted::end, Comparator.reverseOrder())
            .thenComparing(Wanted::details);

    UUID individualId() {
        return requireNonNull(member.individualId(), "individual_id");
    }

    LocalDate start() {
        return member.effectiveStartDate();
    }

    LocalDate end() {
        return member.effectiveEndDate();
    }

    boolean waived() {
        return end().isBefore(start());
    }

    HeldEnrollment as(UUID enrollmentId) {
        GroupPlan known = requireNonNull(plan, "plan");
        return new HeldEnrollment(
                coverage.carrierId(),
                coverage.lineOfCoverage(),
                known.id(),
                known.name(),
                coverage.signatureDate(),
                coverage.carrierConfig(),
                coverage.cobraDetails(),
                new FamilyEnrollment(
                        enrollmentId,
                        individualId(),
                        member.individualType(),
                        start(),
                        end(),
                        member.latestChangeEffectiveDate(),
                        member.volume(),
                        member.pcpDetails()));
    }

    private String details() {
        return member.volume() + "|" + member.latestChangeEffectiveDate() + "|" + member.eventId() + "|"
                + coverage.signatureDate() + "|" + coverage.cobraDetails() + "|" + coverage.carrierConfig() + "|"
                + member.pcpDetails();
    }
}
