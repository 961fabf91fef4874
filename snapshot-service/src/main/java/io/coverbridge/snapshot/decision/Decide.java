package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.LifeEvent;
import io.coverbridge.snapshot.document.MemberSnapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides what a snapshot means for each carrier. Throws nothing, whatever is in the document and in the books. */
public final class Decide {

    private final MemberSnapshot document;
    private final GroupFacts group;
    private final Map<UUID, GroupPlan> plans;
    private final Reading reading;
    private final Members members;
    private final Demographics demographics;
    private final OmittedCoverage policy;
    private final Map<UUID, Comparison> comparisons;

    private Decide(
            MemberSnapshot document,
            HeldFamily held,
            GroupFacts group,
            Fingerprint fingerprint,
            IdSource ids,
            LocalDate today) {
        this.document = document;
        this.group = group;
        plans = group.plans().stream()
                .collect(Collectors.toMap(GroupPlan::id, Function.identity(), (one, same) -> one));
        reading = Reading.of(document, group, new PlanReferences(plans, group.planMappings(), today));
        Map<String, LifeEvent> events = document.events().stream()
                .collect(Collectors.toMap(LifeEvent::id, Function.identity(), (one, same) -> one));
        members = new Members(document, held, events);
        demographics = new Demographics(members, fingerprint, today);
        policy = new OmittedCoverage(
                document.omittedCoverageHandling(),
                new PlanSwitches(reading, plans, events, today),
                held.unwanted(),
                today);
        comparisons = compare(held, events, ids);
    }

    /**
     * Compares a snapshot with what is held of the family.
     *
     * @param resolved a valid document with the ids of all members, see {@link Resolution.Resolved}
     * @param held of all members of the family at all carriers
     * @param fingerprint with the keys of now
     * @param ids asked for {@code enrollment:<carrier>:<member>:<line>:<plan>:<start>:<number>}
     * @param today day of receipt, UTC
     */
    public static Decision decide(
            MemberSnapshot resolved,
            HeldFamily held,
            GroupFacts group,
            Fingerprint fingerprint,
            IdSource ids,
            LocalDate today) {
        return new Decide(resolved, held, group, fingerprint, ids, today).decide();
    }

    /** What one carrier would come to. */
    private record Outcome(
            UUID carrierId, TreeSet<String> errors, List<Row> rows, List<OmittedCoverage.Handled> handled) {}

    /** Held coverage at carriers that cannot be reached is left alone: nothing could be sent about it. */
    private Map<UUID, Comparison> compare(HeldFamily held, Map<String, LifeEvent> events, IdSource ids) {
        Map<UUID, List<HeldEnrollment>> heldAt = new TreeMap<>();
        reading.carriers().forEach((carrier, at) -> {
            if (at.connected()) {
                heldAt.put(carrier, new ArrayList<>());
            }
        });
        for (HeldEnrollment enrollment : held.enrollments()) {
            GroupFacts.Connection connection = group.connections().get(enrollment.carrierId());
            if (connection != null && connection.state() == GroupFacts.State.CONNECTED) {
                heldAt.computeIfAbsent(enrollment.carrierId(), carrier -> new ArrayList<>())
                        .add(enrollment);
            }
        }
        Map<UUID, Comparison> compared = new TreeMap<>();
        heldAt.forEach((carrier, enrollments) -> {
            Reading.AtCarrier at = reading.carriers().get(carrier);
            List<Wanted> wanted = at == null ? List.of() : at.wanted();
            List<Wanted> unclear = at == null ? List.of() : at.unclear();
            compared.put(
                    carrier,
                    Compare.at(carrier, wanted, enrollments, events, ids, held.unwanted())
                            .without(unclear));
        });
        return compared;
    }

    /**
     * Decides all carriers. A switch of plans counts only if the carrier that it leads to is not invalid; that shows after all
     * have been decided, and then they are decided again without it. Each time at least one carrier more is known to be
     * invalid.
     */
    private Decision decide() {
        Set<UUID> blocked = new HashSet<>();
        reading.carriers().forEach((carrier, at) -> {
            if (!at.errors().isEmpty()) {
                blocked.add(carrier);
            }
        });
        while (true) {
            Map<UUID, Outcome> outcomes = new TreeMap<>();
            comparisons.forEach((carrier, comparison) -> outcomes.put(carrier, outcome(carrier, comparison, blocked)));
            Set<UUID> invalid = outcomes.values().stream()
                    .filter(outcome -> !outcome.errors().isEmpty())
                    .map(Outcome::carrierId)
                    .collect(Collectors.toSet());
            boolean settled = outcomes.values().stream()
                    .flatMap(outcome -> outcome.handled().stream()
                            .map(OmittedCoverage.Handled::switchedTo)
                            .filter(to -> to != null && !to.equals(outcome.carrierId())))
                    .noneMatch(invalid::contains);
            if (settled) {
                return decision(outcomes);
            }
            blocked.addAll(invalid);
        }
    }

    private Outcome outcome(UUID carrier, Comparison comparison, Set<UUID> blocked) {
        Reading.AtCarrier at = reading.carriers().get(carrier);
        TreeSet<String> errors = new TreeSet<>(at == null ? Set.of() : at.errors());
        List<Row> rows = new ArrayList<>(comparison.rows());
        List<OmittedCoverage.Handled> handled = new ArrayList<>();
        for (HeldEnrollment omitted : comparison.omitted()) {
            OmittedCoverage.Handled result = policy.handle(omitted, blocked);
            handled.add(result);
            rows.add(result.row());
            if (result.kind() == OmittedCoverage.Kind.REJECTED) {
                errors.add(OmittedCoverage.missing(omitted));
            }
        }
        rows.sort(Row.ORDER);
        new CarrierRules(group.carriers().get(carrier), plans, members, errors).check(rows);
        return new Outcome(carrier, errors, rows, handled);
    }

    private Decision decision(Map<UUID, Outcome> outcomes) {
        List<CarrierDecision> carriers = new ArrayList<>();
        reading.carriers().forEach((carrier, at) -> {
            Outcome outcome = outcomes.get(carrier);
            carriers.add(outcome == null ? waiting(carrier, at) : decided(outcome));
        });
        for (Outcome outcome : outcomes.values()) {
            if (!reading.carriers().containsKey(outcome.carrierId())) {
                CarrierDecision decided = decided(outcome);
                if (decided.verdict() != CarrierDecision.Verdict.NO_CHANGES) {
                    carriers.add(decided);
                }
            }
        }
        List<OmittedCoverage.Handled> handled = outcomes.values().stream()
                .map(Outcome::handled)
                .flatMap(Collection::stream)
                .toList();
        return new Decision(
                Understood.document(document, handled),
                carriers,
                sentences(handled, OmittedCoverage.Kind.REJECTED, OmittedCoverage::missing),
                sentences(handled, OmittedCoverage.Kind.CONTINUED, OmittedCoverage::continued));
    }

    private CarrierDecision decided(Outcome outcome) {
        UUID carrier = outcome.carrierId();
        if (!outcome.errors().isEmpty()) {
            return without(carrier, CarrierDecision.Verdict.INVALID, outcome.errors());
        }
        Instruct instruct = new Instruct(members);
        var changes = instruct.changes(demographics.changes(carrier, outcome.rows()), outcome.rows());
        return changes.isEmpty()
                ? without(carrier, CarrierDecision.Verdict.NO_CHANGES, List.of())
                : new CarrierDecision(
                        carrier, CarrierDecision.Verdict.VALID, List.of(), changes, instruct.family(outcome.rows()));
    }

    private static CarrierDecision waiting(UUID carrier, Reading.AtCarrier at) {
        return at.errors().isEmpty()
                ? without(carrier, CarrierDecision.Verdict.SCHEDULED, List.of())
                : without(carrier, CarrierDecision.Verdict.INVALID, at.errors());
    }

    private static CarrierDecision without(UUID carrier, CarrierDecision.Verdict verdict, Collection<String> errors) {
        return new CarrierDecision(carrier, verdict, List.copyOf(errors), List.of(), null);
    }

    private static List<String> sentences(
            List<OmittedCoverage.Handled> handled,
            OmittedCoverage.Kind kind,
            Function<HeldEnrollment, String> sentence) {
        return handled.stream()
                .filter(one -> one.kind() == kind)
                .map(one -> sentence.apply(one.row().now()))
                .toList();
    }
}
