package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.IndividualType;
import io.coverbridge.snapshot.document.Coverage;
import io.coverbridge.snapshot.document.EnrolledMember;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The members of a snapshot, as its coverages refer to them. */
final class Enrollees {

    private final Map<UUID, IndividualType> types = new HashMap<>();
    private final Map<String, UUID> byCustomId = new HashMap<>();
    private @Nullable UUID employee;

    /** Coverages with the ids of all their members, or why that is not possible. */
    record Filled(List<Coverage> coverages, @Nullable Refusal refusal) {}

    /** False if the member, or its id of the platform, is there already. */
    boolean add(UUID id, IndividualType type, @Nullable String customId, @Nullable String storedCustomId) {
        if (type == IndividualType.EMPLOYEE) {
            employee = id;
        }
        boolean added = types.putIfAbsent(id, type) == null;
        if (customId != null) {
            added &= byCustomId.putIfAbsent(customId, id) == null;
        } else if (storedCustomId != null) {
            byCustomId.putIfAbsent(storedCustomId, id);
        }
        return added;
    }

    Filled fill(List<Coverage> coverages) {
        List<Coverage> filled = new ArrayList<>(coverages.size());
        for (int i = 0; i < coverages.size(); i++) {
            Coverage coverage = coverages.get(i);
            List<EnrolledMember> members =
                    new ArrayList<>(coverage.enrolledMembers().size());
            for (int j = 0; j < coverage.enrolledMembers().size(); j++) {
                EnrolledMember member = coverage.enrolledMembers().get(j);
                UUID id = find(member);
                if (id == null || types.get(id) != member.individualType()) {
                    String path = "coverages[" + i + "].enrolled_members[" + j + "]";
                    return new Filled(
                            List.of(),
                            new Refusal(
                                    422,
                                    path + ": does not name one "
                                            + member.individualType().wire() + " of the snapshot"));
                }
                members.add(with(member, id));
            }
            filled.add(with(coverage, members));
        }
        return new Filled(filled, null);
    }

    private @Nullable UUID find(EnrolledMember member) {
        UUID byCustom = member.customIndividualId() == null ? null : byCustomId.get(member.customIndividualId());
        if (member.individualId() != null) {
            boolean agree =
                    member.customIndividualId() == null || member.individualId().equals(byCustom);
            return agree ? member.individualId() : null;
        }
        if (member.customIndividualId() == null && member.individualType() == IndividualType.EMPLOYEE) {
            return employee;
        }
        return byCustom;
    }

    private static EnrolledMember with(EnrolledMember member, UUID id) {
        return new EnrolledMember(
                member.individualType(),
                id,
                member.customIndividualId(),
                member.effectiveStartDate(),
                member.effectiveEndDate(),
                member.latestChangeEffectiveDate(),
                member.eventId(),
                member.volume(),
                member.pcpDetails());
    }

    private static Coverage with(Coverage coverage, List<EnrolledMember> members) {
        return new Coverage(
                coverage.carrierId(),
                coverage.lineOfCoverage(),
                coverage.planId(),
                coverage.planName(),
                coverage.customPlanId(),
                coverage.signatureDate(),
                coverage.carrierConfig(),
                coverage.cobraDetails(),
                members);
    }
}
