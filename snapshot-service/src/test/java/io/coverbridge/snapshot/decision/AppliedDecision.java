package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.Family;
import io.coverbridge.events.member.FamilyCoverage;
import io.coverbridge.events.member.FamilyEnrollment;
import io.coverbridge.events.member.FamilyMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is held of a family after a carrier was sent what had been decided for it, as the books have it. */
final class AppliedDecision {

    private AppliedDecision() {}

    /** What is held afterwards: the same as before unless the decision says that something is to be sent. */
    static HeldFamily to(HeldFamily held, CarrierDecision decision, Fingerprint fingerprint) {
        Family family = decision.family();
        if (decision.verdict() != CarrierDecision.Verdict.VALID || family == null) {
            return held;
        }
        return new HeldFamily(
                members(held.members(), family, decision.carrierId(), fingerprint),
                enrollments(held.enrollments(), family, decision.carrierId()));
    }

    private static List<KnownMember> members(
            List<KnownMember> held, Family family, UUID carrierId, Fingerprint fingerprint) {
        Map<UUID, KnownMember> members = new LinkedHashMap<>();
        held.forEach(known -> members.put(known.id(), known));
        UUID employeeId = family.members().get(0).id();
        for (FamilyMember member : family.members()) {
            KnownMember before = members.get(member.id());
            Map<UUID, String> fingerprints = new HashMap<>(before == null ? Map.of() : before.fingerprints());
            fingerprints.put(carrierId, fingerprint.of(member));
            members.put(member.id(), new KnownMember(employeeId, member, fingerprints));
        }
        return List.copyOf(members.values());
    }

    private static List<HeldEnrollment> enrollments(List<HeldEnrollment> held, Family family, UUID carrierId) {
        Map<UUID, HeldEnrollment> rows = new LinkedHashMap<>();
        for (FamilyCoverage coverage : family.coverages()) {
            for (FamilyEnrollment enrollment : coverage.enrollments()) {
                rows.put(
                        enrollment.id(),
                        new HeldEnrollment(
                                carrierId,
                                coverage.lineOfCoverage(),
                                coverage.planId(),
                                coverage.planName(),
                                coverage.signatureDate(),
                                coverage.carrierConfig(),
                                coverage.cobraDetails(),
                                enrollment));
            }
        }
        List<HeldEnrollment> enrollments = new ArrayList<>();
        for (HeldEnrollment one : held) {
            boolean here = one.carrierId().equals(carrierId);
            HeldEnrollment after = rows.remove(one.enrollment().id());
            enrollments.add(here ? Objects.requireNonNullElseGet(after, () -> waived(one)) : one);
        }
        enrollments.addAll(rows.values());
        return enrollments;
    }

    private static HeldEnrollment waived(HeldEnrollment held) {
        return held.until(held.enrollment().effectiveStartDate().minusDays(1));
    }
}
