package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a platform calls a plan of a group. Made and removed, never changed. */
@Entity
@Immutable
@Table(name = "plan_mappings")
class PlanMapping {

    @Id
    UUID id;

    UUID organizationId;
    UUID groupId;
    String planName;
    String normalizedName;
    UUID planId;
    Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PlanMapping() {}

    PlanMapping(Plan plan, String planName, String normalizedName, Instant now) {
        id = Ids.next();
        organizationId = plan.organizationId;
        groupId = plan.groupId;
        this.planName = planName;
        this.normalizedName = normalizedName;
        planId = plan.id;
        createdAt = now;
    }
}
