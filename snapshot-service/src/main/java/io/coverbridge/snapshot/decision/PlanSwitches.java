package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.events.member.LineOfCoverage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes it that a member has changed plans where an open enrollment is left out and the document has one other coverage of the
 * same line for that member. Whether that one is held already makes no difference: a snapshot that takes the place of a
 * half-delivered one must come to the same end.
 */
final class PlanSwitches {

    private final Reading reading;
    private final Map<UUID, GroupPlan> plans;
    private final Map<String, LifeEvent> events;
    private final LocalDate today;
    private boolean indexed;

    /**
     * Per member and line, and then per plan, the blocks of coverage: by their last day the one that starts first of all that
     * end on that day or later.
     */
    private final Map<MemberLine, Map<PlanKey, NavigableMap<LocalDate, Wanted>>> coverages = new HashMap<>();

    private record MemberLine(UUID individualId, LineOfCoverage lineOfCoverage) {}

    private record PlanKey(UUID carrierId, String plan) {}

    /**
     * The end of an enrollment that a member has switched from.
     *
     * @param lastDay the day before the new coverage starts; before its own start if it is to count as never having been
     * @param to the carrier of the new coverage
     */
    record Switch(LocalDate lastDay, @Nullable LifeEvent event, UUID to) {}

    PlanSwitches(Reading reading, Map<UUID, GroupPlan> plans, Map<String, LifeEvent> events, LocalDate today) {
        this.reading = reading;
        this.plans = plans;
        this.events = events;
        this.today = today;
    }

    /**
     * The switch that explains why an enrollment is left out.
     *
     * @param blocked carriers that will not get anything: nobody loses coverage for one that they do not get
     */
    Optional<Switch> from(HeldEnrollment omitted, Set<UUID> blocked) {
        index();
        LocalDate oldStart = omitted.enrollment().effectiveStartDate();
        LocalDate latest = oldStart.isAfter(today) ? oldStart : today;
        MemberLine key = new MemberLine(omitted.enrollment().individualId(), omitted.lineOfCoverage());
        List<NavigableMap<LocalDate, Wanted>> candidates = coverages.getOrDefault(key, Map.of()).values().stream()
                .filter(blocks -> !blocks.lastKey().isBefore(latest))
                .filter(blocks -> sameKind(blocks.lastEntry().getValue(), omitted))
                .limit(2)
                .toList();
        if (candidates.size() != 1) {
            return Optional.empty();
        }
        Wanted first = candidates.get(0).ceilingEntry(oldStart).getValue();
        UUID to = first.coverage().carrierId();
        if (blocked.contains(to) && !to.equals(omitted.carrierId())) {
            return Optional.empty();
        }
        LocalDate lastDay = first.start().isAfter(oldStart) ? first.start().minusDays(1) : oldStart.minusDays(1);
        String eventId = first.member().eventId();
        return Optional.of(new Switch(lastDay, eventId == null ? null : events.get(eventId), to));
    }

    /** Not before something is left out, which is seldom. */
    private void index() {
        if (!indexed) {
            indexed = true;
            reading.carriers().values().stream()
                    .flatMap(at -> at.wanted().stream())
                    .filter(one -> !one.waived())
                    .sorted(Comparator.comparing(Wanted::end).reversed())
                    .forEach(this::index);
        }
    }

    /** Called with the latest end first, so that the entry with the earliest end so far knows the first of all. */
    private void index(Wanted one) {
        NavigableMap<LocalDate, Wanted> blocks = coverages
                .computeIfAbsent(
                        new MemberLine(one.individualId(), one.coverage().lineOfCoverage()),
                        key -> new LinkedHashMap<>())
                .computeIfAbsent(new PlanKey(one.coverage().carrierId(), planName(one)), key -> new TreeMap<>());
        Map.Entry<LocalDate, Wanted> later = blocks.firstEntry();
        boolean begins = later == null || Wanted.ORDER.compare(one, later.getValue()) < 0;
        blocks.put(one.end(), begins ? one : later.getValue());
    }

    private static String planName(Wanted one) {
        GroupPlan plan = one.plan();
        UUID id = plan == null ? one.coverage().planId() : plan.id();
        String name = one.coverage().planName();
        return id != null || name == null ? String.valueOf(id) : PlanNames.normalize(name);
    }

    private boolean sameKind(Wanted one, HeldEnrollment omitted) {
        return switch (omitted.lineOfCoverage()) {
            case MEDICAL, DENTAL, VISION -> true;
            case LIFE,
                    ADD,
                    STD,
                    LTD,
                    ACCIDENT,
                    CRITICAL_ILLNESS,
                    CANCER,
                    HOSPITAL_INDEMNITY,
                    HEALTH_FUND,
                    PHARMACY,
                    WELLNESS -> {
                GroupPlan old = plans.get(omitted.planId());
                GroupPlan plan = one.plan();
                yield old != null && plan != null && Objects.equals(old.planType(), plan.planType());
            }
        };
    }
}
