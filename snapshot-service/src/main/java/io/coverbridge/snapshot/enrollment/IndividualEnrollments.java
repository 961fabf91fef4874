package io.coverbridge.snapshot.enrollment;

import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.http.Page;
import io.coverbridge.kit.http.PageQuery.Slice;
import io.coverbridge.kit.query.Query;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The individual enrollments of an organization. */
@ApplicationScoped
class IndividualEnrollments implements PanacheRepositoryBase<IndividualEnrollment, UUID> {

    /**
     * The enrollment.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    Uni<IndividualEnrollment> get(UUID organizationId, UUID id) {
        return find("id = ?1 and organizationId = ?2", id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("IndividualEnrollment", id));
    }

    Uni<Page<IndividualEnrollment>> page(Query query, Slice slice) {
        return query.page(this, "createdAt desc, id desc", slice);
    }
}
