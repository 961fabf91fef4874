package io.coverbridge.connection.disconnection;

import io.coverbridge.events.DisconnectionRequested;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.DisconnectionStatusChanged;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.LoggedEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a disconnection's history.
 *
 * @param status the status that it took
 * @param previousStatus where it came from; absent on the first, the same where only the date changed
 * @param effectiveEndDate its last day from then on; absent while it is not known
 * @param occurred when
 * @param cause {@code platform} or {@code carrier}
 * @param reason the reason that was given
 */
public record DisconnectionEntry(
        DisconnectionStatus status,
        @Nullable DisconnectionStatus previousStatus,
        @Nullable LocalDate effectiveEndDate,
        Instant occurred,
        String cause,
        @Nullable String reason) {

    static DisconnectionEntry of(LoggedEvent event) {
        if (event.is(EventType.DISCONNECTION_CREATED)) {
            DisconnectionRequested made = event.dataAs(EventType.DISCONNECTION_CREATED);
            return new DisconnectionEntry(
                    made.status(), null, made.effectiveEndDate(), event.occurred(), event.cause(), event.note());
        }
        DisconnectionStatusChanged changed = event.dataAs(EventType.DISCONNECTION_STATUS_CHANGE);
        return new DisconnectionEntry(
                changed.status(),
                changed.previousStatus(),
                changed.effectiveEndDate(),
                event.occurred(),
                event.cause(),
                event.note());
    }
}
