package io.coverbridge.connection.disconnection;

import io.coverbridge.events.DisconnectionRequested;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventDraft;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a disconnection says of itself, read off its state at the moment of saying. */
final class DisconnectionEvents {

    static final String PLATFORM = "platform";
    static final String CARRIER = "carrier";

    private DisconnectionEvents() {}

    static EventDraft<DisconnectionRequested> created(GroupDisconnection made, String cause) {
        DisconnectionRequested data = new DisconnectionRequested(
                made.id,
                made.version,
                made.groupId,
                made.carrierId,
                made.sourceType,
                made.decisionNumber,
                made.status,
                made.effectiveEndDate,
                made.createdAt,
                made.modifiedAt);
        return draft(EventType.DISCONNECTION_CREATED, made, data, cause, made.reason);
    }

    /** A decision of the platform. */
    static EventDraft<DisconnectionStatusChanged> decided(
            GroupDisconnection decided, DisconnectionStatus previous, @Nullable String reason) {
        return draft(
                EventType.DISCONNECTION_STATUS_CHANGE, decided, changed(decided, previous, null), PLATFORM, reason);
    }

    /** It has taken effect, and these connections are over. */
    static EventDraft<DisconnectionStatusChanged> completed(GroupDisconnection completed, List<UUID> connections) {
        return draft(
                EventType.DISCONNECTION_STATUS_CHANGE,
                completed,
                changed(completed, DisconnectionStatus.PROCESSING, connections),
                CARRIER,
                null);
    }

    private static DisconnectionStatusChanged changed(
            GroupDisconnection changed, DisconnectionStatus previous, @Nullable List<UUID> connections) {
        return new DisconnectionStatusChanged(
                changed.id,
                changed.version,
                changed.groupId,
                changed.carrierId,
                changed.decisionNumber,
                previous,
                changed.status,
                changed.effectiveEndDate,
                connections,
                changed.modifiedAt,
                changed.decidedAt,
                changed.completedAt);
    }

    private static <T> EventDraft<T> draft(
            EventType<T> type, GroupDisconnection subject, T data, String cause, @Nullable String note) {
        return new EventDraft<>(
                type,
                subject.groupId,
                subject.id,
                subject.organizationId,
                subject.sequence,
                subject.modifiedAt,
                data,
                cause,
                note);
    }
}
