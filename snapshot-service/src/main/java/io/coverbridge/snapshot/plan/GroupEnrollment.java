package io.coverbridge.snapshot.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of coverage that a group has at a carrier, for reading. */
@Entity
@Immutable
@Table(name = "group_enrollments")
public class GroupEnrollment {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID carrierId;
    String lineOfCoverage;

    @Nullable
    LocalDate effectiveStartDate;

    @Nullable
    LocalDate effectiveEndDate;

    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected GroupEnrollment() {}

    /** The hub's id. */
    public UUID id() {
        return id;
    }
}
