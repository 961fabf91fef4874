package io.coverbridge.snapshot.member;

import io.coverbridge.events.member.Employment;
import io.coverbridge.events.member.FamilyMember;
import io.coverbridge.events.member.Salary;
import io.coverbridge.kit.http.Masking;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An employee, as the API answers it. Never prints itself.
 *
 * @param id the hub's id
 * @param version changes with every modification
 * @param created when the hub first knew of it
 * @param modified when it last changed
 * @param groupId its employer
 * @param customIndividualId the platform's id
 * @param person who it is
 * @param employment its job
 * @param classifications free labels that sort employees into the group's structure
 */
public record EmployeeResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID groupId,
        @Nullable String customIndividualId,
        PersonResponse person,
        @Nullable Employment employment,
        Map<String, @Nullable Object> classifications) {

    static EmployeeResponse of(Member member, FamilyMember open, Masking masking) {
        return new EmployeeResponse(
                member.id,
                member.version,
                member.createdAt,
                member.modifiedAt,
                member.groupId,
                member.customIndividualId,
                PersonResponse.of(open.person(), masking),
                withoutSalaryDate(open.employment()),
                open.classifications());
    }

    /** Only snapshots say from when a salary holds; what is read is the newest. */
    private static @Nullable Employment withoutSalaryDate(@Nullable Employment job) {
        Salary salary = job == null ? null : job.salary();
        return job == null || salary == null
                ? job
                : new Employment(
                        job.employmentStatus(),
                        job.hoursWorked(),
                        job.occupation(),
                        job.employmentDates(),
                        new Salary(salary.amount(), salary.type(), salary.unit(), null));
    }

    @Override
    public String toString() {
        return "EmployeeResponse[" + id + "]";
    }
}
