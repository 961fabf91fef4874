package io.coverbridge.snapshot.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan that a group has at a carrier, for reading. */
@Entity
@Immutable
@Table(name = "plans")
class Plan {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID groupEnrollmentId;
    UUID carrierId;
    String lineOfCoverage;
    String name;

    @Nullable
    String code;

    @Nullable
    String planType;

    LocalDate effectiveStartDate;

    @Nullable
    LocalDate effectiveEndDate;

    String[] eligibleMemberTypes;
    String terminationPolicy;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, @Nullable Object> details;

    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    Plan() {}
}
