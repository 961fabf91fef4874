package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.LineOfCoverage;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the document says about the enrollments at one carrier.
 *
 * @param rows all that both sides are clear about: what the document states, and what has ended without its saying so
 * @param omitted enrollments that the document leaves out and that are open or unwanted
 */
record Comparison(List<Row> rows, List<HeldEnrollment> omitted) {

    private record MemberLine(UUID individualId, LineOfCoverage lineOfCoverage) {}

    /** Without those omitted ones that may well be meant by wanted ones whose plan was not found. */
    Comparison without(List<Wanted> unclear) {
        if (unclear.isEmpty()) {
            return this;
        }
        Set<MemberLine> meant = unclear.stream()
                .map(one -> new MemberLine(one.individualId(), one.coverage().lineOfCoverage()))
                .collect(Collectors.toSet());
        return new Comparison(
                rows,
                omitted.stream()
                        .filter(held -> !meant.contains(
                                new MemberLine(held.enrollment().individualId(), held.lineOfCoverage())))
                        .toList());
    }
}
