package io.coverbridge.snapshot.decision;

import static java.util.Comparator.naturalOrder;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.EnrolledMember;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group's plan that a coverage means: by its id, by its own name, or by what the organization calls it. Of several plans
 * with one name, such as one that was discontinued and the one in its place, it is the one that can hold the coverage: begun when
 * the coverage starts, and not ended by the day on which it is in force.
 */
final class PlanReferences {

    private final Map<UUID, GroupPlan> plans;
    private final Map<String, UUID> mappings;
    private final LocalDate today;
    private final Map<Name, List<GroupPlan>> byName = new HashMap<>();

    private record Name(UUID carrierId, LineOfCoverage lineOfCoverage, String normalized) {}

    /** A plan, or a sentence that says why there is none; one of the two. */
    record Found(@Nullable GroupPlan plan, @Nullable String error) {}

    PlanReferences(Map<UUID, GroupPlan> plans, Map<String, UUID> mappings, LocalDate today) {
        this.plans = plans;
        this.mappings = mappings;
        this.today = today;
    }

    Found find(Coverage coverage) {
        String line = coverage.lineOfCoverage().wire();
        if (coverage.planId() != null) {
            GroupPlan plan = plans.get(coverage.planId());
            return plan != null && fits(plan, coverage)
                    ? new Found(plan, null)
                    : new Found(
                            null,
                            "Plan " + coverage.planId() + " is not a " + line + " plan of this group at this carrier");
        }
        String given = coverage.planName();
        if (given == null) {
            return new Found(null, "The " + line + " coverage names no plan");
        }
        String normalized = PlanNames.normalize(given);
        List<GroupPlan> named = named(coverage, normalized);
        List<GroupPlan> live = named.size() > 1 ? live(named, coverage) : named;
        if (live.size() == 1) {
            return new Found(live.get(0), null);
        }
        UUID mapped = mappings.get(normalized);
        GroupPlan plan = mapped == null ? null : plans.get(mapped);
        if (plan != null && fits(plan, coverage)) {
            return new Found(plan, null);
        }
        String quoted = "\"" + given.replaceAll("\\p{Cntrl}", " ") + "\"";
        return new Found(
                null,
                named.isEmpty()
                        ? "No " + line + " plan of this group at this carrier is known by the name " + quoted
                        : "Several " + line + " plans of this group at this carrier have the name " + quoted
                                + "; name one by plan_id");
    }

    private List<GroupPlan> named(Coverage coverage, String normalized) {
        if (byName.isEmpty()) {
            plans.values()
                    .forEach(plan -> byName.computeIfAbsent(
                                    new Name(plan.carrierId(), plan.lineOfCoverage(), PlanNames.normalize(plan.name())),
                                    name -> new ArrayList<>())
                            .add(plan));
        }
        return normalized.isEmpty()
                ? List.of()
                : byName.getOrDefault(new Name(coverage.carrierId(), coverage.lineOfCoverage(), normalized), List.of());
    }

    private List<GroupPlan> live(List<GroupPlan> named, Coverage coverage) {
        LocalDate start = coverage.enrolledMembers().stream()
                .map(EnrolledMember::effectiveStartDate)
                .min(naturalOrder())
                .orElse(today);
        LocalDate inForce = coverage.enrolledMembers().stream()
                .map(this::inForce)
                .max(naturalOrder())
                .orElse(today);
        return named.stream().filter(plan -> plan.isLive(start, inForce)).toList();
    }

    /** Today, or the day of the enrollment that is next to it; the start of one that is waived. */
    private LocalDate inForce(EnrolledMember member) {
        LocalDate start = member.effectiveStartDate();
        LocalDate end = member.effectiveEndDate();
        if (end.isBefore(start) || start.isAfter(today)) {
            return start;
        }
        return end.isBefore(today) ? end : today;
    }

    private static boolean fits(GroupPlan plan, Coverage coverage) {
        return plan.carrierId().equals(coverage.carrierId()) && plan.lineOfCoverage() == coverage.lineOfCoverage();
    }
}
