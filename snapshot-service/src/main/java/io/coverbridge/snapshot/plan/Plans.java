package io.coverbridge.snapshot.plan;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The plans of an organization. */
@ApplicationScoped
class Plans implements PanacheRepositoryBase<Plan, UUID> {

    private static final String NEWEST_FIRST = "createdAt desc, id desc";

    /** As many as one roster may bring; the answer has no pages. */
    private static final int MOST_OF_ENROLLMENT = 1_000;

    /**
     * The plan.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    Uni<Plan> get(UUID organizationId, UUID id) {
        return orNotFound(
                find("id = ?1 and organizationId = ?2", id, organizationId).firstResult(), id);
    }

    /**
     * The plan of a group.
     *
     * @throws ApiException 404 if the group has none with this id
     */
    Uni<Plan> ofGroup(UUID organizationId, UUID groupId, UUID id) {
        return orNotFound(
                find("id = ?1 and organizationId = ?2 and groupId = ?3", id, organizationId, groupId)
                        .firstResult(),
                id);
    }

    Uni<List<Plan>> ofGroupEnrollment(GroupEnrollment enrollment) {
        return find(
                        "groupEnrollmentId = ?1 and organizationId = ?2 order by " + NEWEST_FIRST,
                        enrollment.id,
                        enrollment.organizationId)
                .range(0, MOST_OF_ENROLLMENT - 1)
                .list();
    }

    Uni<Page<Plan>> page(Query query, Slice slice) {
        return query.page(this, NEWEST_FIRST, slice);
    }

    private static Uni<Plan> orNotFound(Uni<Plan> found, UUID id) {
        return found.onItem().ifNull().failWith(() -> ApiException.notFound("Plan", id));
    }
}
