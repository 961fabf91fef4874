package io.coverbridge.connection.disconnection;

import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.kit.error.ApiException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The disconnections of an organization. */
@ApplicationScoped
class GroupDisconnections implements PanacheRepositoryBase<GroupDisconnection, UUID> {

    static final String MODEL = "GroupDisconnectionRequest";

    private static final String OPEN_INDEX = "group_disconnection_requests_open";
    private static final String ONE = "id = ?1 and organizationId = ?2";
    private static final List<DisconnectionStatus> OPEN =
            List.of(DisconnectionStatus.NEEDS_REVIEW, DisconnectionStatus.PROCESSING);

    /**
     * The request.
     *
     * @throws ApiException 404 if the organization has none with this id
     */
    Uni<GroupDisconnection> get(UUID organizationId, UUID id) {
        return find(ONE, id, organizationId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ApiException.notFound(MODEL, id));
    }

    /** The request, locked until the transaction ends; null if the organization has none with this id. */
    Uni<@Nullable GroupDisconnection> lock(UUID organizationId, UUID id) {
        return find(ONE, id, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Whether there is one with this id, or one about this group and carrier that somebody still has to act on. */
    Uni<Boolean> isKnown(UUID organizationId, UUID id, UUID groupId, UUID carrierId) {
        return count(
                        "organizationId = ?1 and (id = ?2 or (groupId = ?3 and carrierId = ?4 and status in ?5))",
                        organizationId,
                        id,
                        groupId,
                        carrierId,
                        OPEN)
                .map(found -> found > 0);
    }

    /** Whether a failure says that another request about the same group and carrier is open. */
    static boolean isSecond(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                return OPEN_INDEX.equals(violation.getConstraintName())
                        || String.valueOf(violation.getMessage()).contains(OPEN_INDEX);
            }
        }
        return false;
    }

    static ApiException second(UUID groupId, UUID carrierId) {
        return ApiException.conflict(
                "A disconnection request is open already for group " + groupId + " and carrier " + carrierId);
    }
}
