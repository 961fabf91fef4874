package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.ConnectionRequested;
import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.ConnectionStatusChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventDraft;
import org.jspecify.annotations.Nullable;

/** What a connection says of itself, read off its state at the moment of saying. */
final class ConnectionEvents {

    private ConnectionEvents() {}

    static EventDraft<ConnectionRequested> created(GroupConnection connection, byte[] sealedGroupData) {
        return draft(
                EventType.CONNECTION_CREATED, connection, requested(connection, sealedGroupData), Cause.PLATFORM, null);
    }

    static EventDraft<ConnectionRequested> retried(GroupConnection connection, byte[] sealedGroupData) {
        return draft(
                EventType.CONNECTION_RETRIED, connection, requested(connection, sealedGroupData), Cause.PLATFORM, null);
    }

    static EventDraft<ConnectionStatusChanged> statusChanged(
            GroupConnection connection, ConnectionStatus previous, Cause cause) {
        ConnectionStatusChanged data = new ConnectionStatusChanged(
                connection.id,
                connection.version,
                connection.groupId,
                connection.carrierId,
                connection.carrierGroupId,
                connection.requestNumber,
                previous,
                connection.status,
                connection.modifiedAt,
                connection.completedAt);
        return draft(EventType.CONNECTION_STATUS_CHANGE, connection, data, cause, connection.setupError);
    }

    private static ConnectionRequested requested(GroupConnection connection, byte[] sealedGroupData) {
        return new ConnectionRequested(
                connection.id,
                connection.version,
                connection.groupId,
                connection.carrierId,
                connection.carrierGroupId,
                connection.requestType,
                connection.requestNumber,
                connection.status,
                connection.createdAt,
                connection.modifiedAt,
                sealedGroupData);
    }

    private static <T> EventDraft<T> draft(
            EventType<T> type, GroupConnection connection, T data, Cause cause, @Nullable String note) {
        return new EventDraft<>(
                type,
                connection.groupId,
                connection.id,
                connection.organizationId,
                connection.sequence,
                connection.modifiedAt,
                data,
                cause.wire(),
                note);
    }
}
