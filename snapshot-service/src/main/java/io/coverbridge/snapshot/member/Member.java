package io.coverbridge.snapshot.member;

import io.coverbridge.kit.error.ApiException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An employee or a dependent, for reading. Names and dates are there to be searched; the rest is sealed. */
@Entity
@Immutable
@Table(name = "members")
public class Member {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID employeeId;
    String individualType;

    @Nullable
    String customIndividualId;

    String firstName;

    @Nullable
    String middleName;

    String lastName;
    LocalDate dateOfBirth;

    @Nullable
    String employmentStatus;

    byte @Nullable [] ssnHash;
    byte[] sealed;

    /** Snapshots of an employee so far. */
    long snapshots;

    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    /** The hub's id. */
    public UUID id() {
        return id;
    }

    /**
     * Checks that it is a dependent of this employee.
     *
     * @param reference how the request names it
     * @throws ApiException 404 if it belongs to another family
     */
    void requireFamilyOf(Member employee, String reference) {
        if (!employeeId.equals(employee.id)) {
            throw MemberKind.DEPENDENT.notFound(reference);
        }
    }
}
