package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.LineOfCoverage;
import io.coverbridge.snapshot.document.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the group's plan that a coverage means: by its id, by its own name, or by what the organization calls it. */
final class PlanReferences {

    private final Map<UUID, GroupPlan> plans;
    private final Map<String, UUID> mappings;
    private final Map<Name, List<GroupPlan>> byName = new HashMap<>();

    private record Name(UUID carrierId, LineOfCoverage lineOfCoverage, String normalized) {}

    /** A plan, or a sentence that says why there is none; one of the two. */
    record Found(@Nullable GroupPlan plan, @Nullable String error) {}

    PlanReferences(Map<UUID, GroupPlan> plans, Map<String, UUID> mappings) {
        this.plans = plans;
        this.mappings = mappings;
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
        if (named.size() == 1) {
            return new Found(named.get(0), null);
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

    private static boolean fits(GroupPlan plan, Coverage coverage) {
        return plan.carrierId().equals(coverage.carrierId()) && plan.lineOfCoverage() == coverage.lineOfCoverage();
    }
}
