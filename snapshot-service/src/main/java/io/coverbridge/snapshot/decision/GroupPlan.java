package io.coverbridge.snapshot.decision;

import io.coverbridge.events.member.LineOfCoverage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan of the group.
 *
 * @param planType e.g. {@code basic} or {@code voluntary}; absent where the line knows no kinds
 * @param eligibleMemberTypes who may enroll, as plans of the API spell it, e.g. {@code all} or {@code employee}
 */
public record GroupPlan(
        UUID id,
        UUID carrierId,
        LineOfCoverage lineOfCoverage,
        String name,
        @Nullable String planType,
        List<String> eligibleMemberTypes) {}
