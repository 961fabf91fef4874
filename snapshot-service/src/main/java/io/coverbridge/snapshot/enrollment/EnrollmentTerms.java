package io.coverbridge.snapshot.enrollment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an enrollment says from a day on, for reading. */
@Entity
@Immutable
@Table(name = "individual_enrollment_terms")
class EnrollmentTerms {

    @EmbeddedId
    Key key;

    UUID organizationId;

    @Nullable
    Integer volume;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, @Nullable Object> cobraDetails;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, @Nullable Object> pcpDetails;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, @Nullable Object> carrierConfig;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    EnrollmentTerms() {}

    /**
     * Which enrollment, and since when.
     *
     * @param enrollmentId the enrollment
     * @param effectiveFrom the first day
     */
    @Embeddable
    record Key(UUID enrollmentId, LocalDate effectiveFrom) {}
}
