package io.coverbridge.connection.contact;

import io.coverbridge.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The contacts of an organization's groups. */
@ApplicationScoped
class GroupContacts implements PanacheRepositoryBase<GroupContact, UUID> {

    static final String MODEL = "GroupContact";

    private static final String ONE = "id = ?1 and groupId = ?2 and organizationId = ?3";

    /**
     * The contact.
     *
     * @throws ApiException 404 if the group has none with this id
     */
    Uni<GroupContact> get(UUID organizationId, UUID groupId, UUID id) {
        return find(ONE, id, groupId, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(MODEL, id));
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    Uni<GroupContact> lock(UUID organizationId, UUID groupId, UUID id) {
        return find(ONE, id, groupId, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(MODEL, id));
    }
}
