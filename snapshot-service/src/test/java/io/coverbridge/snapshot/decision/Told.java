package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyChange;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What a carrier is told, in words that tests can compare, e.g. {@code addition dental Rosa 2026-01-01..open}. */
final class Told {

    private Told() {}

    /** The changes of enrollments and of demographics, in order. */
    static List<String> all(CarrierDecision decision) {
        Family family = Objects.requireNonNullElse(decision.family(), new Family(List.of(), List.of()));
        Map<UUID, String> names = names(family);
        Map<UUID, String> enrollments = new HashMap<>();
        for (FamilyCoverage coverage : family.coverages()) {
            coverage.enrollments().forEach(one -> enrollments.put(one.id(), words(coverage, one, names)));
        }
        return decision.changes().stream()
                .map(change -> words(change, names, enrollments))
                .toList();
    }

    /** The changes of enrollments, in order. */
    static List<String> enrollments(CarrierDecision decision) {
        return all(decision).stream()
                .filter(change -> !change.startsWith("demographic"))
                .toList();
    }

    /** Every enrollment that the carrier holds afterwards, in order. */
    static List<String> family(CarrierDecision decision) {
        Family family = Objects.requireNonNull(decision.family());
        Map<UUID, String> names = names(family);
        return family.coverages().stream()
                .flatMap(coverage -> coverage.enrollments().stream().map(one -> words(coverage, one, names)))
                .toList();
    }

    private static Map<UUID, String> names(Family family) {
        Map<UUID, String> names = new HashMap<>();
        family.members()
                .forEach(member -> names.put(member.id(), member.person().firstName()));
        return names;
    }

    private static String words(FamilyCoverage coverage, FamilyEnrollment one, Map<UUID, String> names) {
        String end = one.effectiveEndDate().equals(FamilyEnrollment.OPEN_END)
                ? "open"
                : one.effectiveEndDate().toString();
        return coverage.lineOfCoverage().wire() + " " + names.get(one.individualId()) + " " + one.effectiveStartDate()
                + ".." + end;
    }

    private static String words(FamilyChange change, Map<UUID, String> names, Map<UUID, String> enrollments) {
        String what = change.type() == FamilyChange.Type.DEMOGRAPHIC
                ? names.get(change.individualId())
                : enrollments.get(change.enrollmentId());
        Stream<String> parts = Stream.of(change.type().wire(), what);
        return String.join(
                " ",
                Stream.concat(
                                parts,
                                change.fields().isEmpty()
                                        ? Stream.empty()
                                        : Stream.of(change.fields().toString()))
                        .toList());
    }
}
