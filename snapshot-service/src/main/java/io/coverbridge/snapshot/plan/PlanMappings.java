package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The plan names that an organization has registered. */
@ApplicationScoped
class PlanMappings implements PanacheRepositoryBase<PlanMapping, UUID> {

    private static final String ONE_PER_NAME = "plan_mappings_group_id_normalized_name_key";

    Uni<Page<PlanMapping>> page(UUID organizationId, UUID groupId, Slice slice) {
        return Query.of(organizationId)
                .and("groupId = :groupId", "groupId", groupId)
                .page(this, "createdAt desc, id desc", slice);
    }

    /** Removes it and tells whether it was there. */
    Uni<Boolean> remove(UUID organizationId, UUID groupId, UUID id) {
        return delete("id = ?1 and organizationId = ?2 and groupId = ?3", id, organizationId, groupId)
                .map(removed -> removed > 0);
    }

    /** Whether a failure says that the group has this name already. */
    static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return ONE_PER_NAME.equals(violation.getConstraintName())
                        || String.valueOf(violation.getMessage()).contains(ONE_PER_NAME);
            }
        }
        return false;
    }
}
