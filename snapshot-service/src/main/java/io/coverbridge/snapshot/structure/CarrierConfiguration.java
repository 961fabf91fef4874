package io.coverbridge.snapshot.structure;

import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How a group is built at a carrier, and what the organization has set about that; one for each connection. */
@Entity
@DynamicUpdate
@Table(name = "group_carrier_configurations")
class CarrierConfiguration {

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    UUID groupId;
    UUID carrierId;

    /** As connection-service last told. */
    @Formula("(select c.carrier_group_id from group_connections c where c.id = connection_id)")
    @Nullable
    String carrierGroupId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, @Nullable Object> configuration;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    ConnectionConfiguration connectionConfiguration;

    @Nullable
    LocalDate effectiveEndDate;

    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CarrierConfiguration() {}

    void set(ConnectionConfiguration wanted, Instant now) {
        connectionConfiguration = wanted;
        version = Ids.random();
        modifiedAt = now;
    }
}
