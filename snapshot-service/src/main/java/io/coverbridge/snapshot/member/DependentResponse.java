package io.coverbridge.snapshot.member;

import static java.util.Objects.requireNonNull;

import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Relationship;
import io.coverbridge.kit.http.Masking;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dependent, as the API answers it. Never prints itself.
 *
 * @param id the hub's id
 * @param version changes with every modification
 * @param created when the hub first knew of it
 * @param modified when it last changed
 * @param employeeId the employee whose dependent it is
 * @param customIndividualId the platform's id
 * @param relationship what it is to the employee
 * @param person who it is
 */
public record DependentResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID employeeId,
        @Nullable String customIndividualId,
        Relationship relationship,
        PersonResponse person) {

    static DependentResponse of(Member member, FamilyMember open, Masking masking) {
        return new DependentResponse(
                member.id,
                member.version,
                member.createdAt,
                member.modifiedAt,
                member.employeeId,
                member.customIndividualId,
                requireNonNull(open.relationship()),
                PersonResponse.of(open.person(), masking));
    }

    @Override
    public String toString() {
        return "DependentResponse[" + id + "]";
    }
}
