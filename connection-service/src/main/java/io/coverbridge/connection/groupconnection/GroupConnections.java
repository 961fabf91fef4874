package io.coverbridge.connection.groupconnection;

import io.coverbridge.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The connections of an organization. */
@ApplicationScoped
class GroupConnections implements PanacheRepositoryBase<GroupConnection, UUID> {

    private static final String DUPLICATE_INDEX = "group_connections_duplicate";
    private static final String ONE = "id = ?1 and organizationId = ?2";

    /**
     * The connection.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    Uni<GroupConnection> get(UUID organizationId, UUID id) {
        return find(ONE, id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound("GroupConnection", id));
    }

    /** The connection, locked until the transaction ends; null if the organization has none with this id. */
    Uni<@Nullable GroupConnection> lock(UUID organizationId, UUID id) {
        return find(ONE, id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Whether a failure says that another connection has this carrier and carrier group id. */
    static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return DUPLICATE_INDEX.equals(violation.getConstraintName())
                        || String.valueOf(violation.getMessage()).contains(DUPLICATE_INDEX);
            }
        }
        return false;
    }

    static ApiException duplicate(UUID carrierId, String carrierGroupId) {
        return ApiException.conflict(
                "Group connection already exists for carrier " + carrierId + " and carrier group ID " + carrierGroupId);
    }
}
