package io.coverbridge.snapshot.structure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A site of an employer, as one of its carriers knows it; for reading. */
@Entity
@Immutable
@Table(name = "group_locations")
class GroupLocation {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    String displayName;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> address;

    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    GroupLocation() {}
}
