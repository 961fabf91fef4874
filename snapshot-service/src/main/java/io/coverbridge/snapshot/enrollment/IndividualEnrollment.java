package io.coverbridge.snapshot.enrollment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One member's enrollment in one plan for one period, for reading. */
@Entity
@Immutable
@Table(name = "individual_enrollments")
class IndividualEnrollment {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID groupEnrollmentId;
    UUID employeeId;
    UUID individualId;
    String individualType;
    String lineOfCoverage;
    UUID planId;
    LocalDate effectiveStartDate;
    LocalDate effectiveEndDate;
    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    IndividualEnrollment() {}
}
