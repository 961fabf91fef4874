package io.coverbridge.connection.groupconnection;

import io.coverbridge.events.ConnectionStatus;
import io.coverbridge.events.ConnectionStatusChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.LoggedEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a connection's history.
 *
 * @param status the status that it took
 * @param previousStatus where it came from; absent on the first
 * @param occurred when
 * @param cause {@code platform} or {@code carrier}
 * @param note the explanation that came with it
 * @param requestNumber which request it belongs to: 0 for the first, one more with every retry
 */
public record StatusEntry(
        ConnectionStatus status,
        @Nullable ConnectionStatus previousStatus,
        Instant occurred,
        String cause,
        @Nullable String note,
        int requestNumber) {

    static StatusEntry of(LoggedEvent event) {
        if (event.is(EventType.CONNECTION_CREATED)) {
            return new StatusEntry(ConnectionStatus.CREATED, null, event.occurred(), event.cause(), event.note(), 0);
        }
        ConnectionStatusChanged changed = event.dataAs(EventType.CONNECTION_STATUS_CHANGE);
        return new StatusEntry(
                changed.status(),
                changed.previousStatus(),
                event.occurred(),
                event.cause(),
                event.note(),
                changed.requestNumber());
    }
}
