package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.annotation.JsonValue;
import io.coverbridge.events.EventType;
import io.coverbridge.events.FulfillmentStatusChanged;
import io.coverbridge.events.SnapshotCreated;
import io.coverbridge.events.SnapshotStatusChanged;
import io.coverbridge.kit.events.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a snapshot's history.
 *
 * @param of what took the step
 * @param carrierId whose part it was; absent for the snapshot itself
 * @param status the status that it took
 * @param previousStatus where it came from; absent on the first
 * @param occurred when
 * @param cause {@code platform}, {@code carrier}, or {@code connection} for a part that had waited for one
 * @param note the explanation that came with it
 */
public record HistoryEntry(
        Subject of,
        @Nullable UUID carrierId,
        String status,
        @Nullable String previousStatus,
        Instant occurred,
        String cause,
        @Nullable String note) {

    static final List<EventType<?>> TYPES =
            List.of(EventType.SNAPSHOT_CREATED, EventType.SNAPSHOT_STATUS_CHANGE, EventType.FULFILLMENT_STATUS_CHANGE);

    /** What a line is about. */
    public enum Subject {
        /** The snapshot as a whole. */
        MEMBER_SNAPSHOT,
        /** One carrier's part of it. */
        CARRIER;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static HistoryEntry of(LoggedEvent event) {
        if (event.is(EventType.SNAPSHOT_CREATED)) {
            SnapshotCreated created = event.dataAs(EventType.SNAPSHOT_CREATED);
            return snapshot(event, created.status().wire(), null);
        }
        if (event.is(EventType.SNAPSHOT_STATUS_CHANGE)) {
            SnapshotStatusChanged changed = event.dataAs(EventType.SNAPSHOT_STATUS_CHANGE);
            return snapshot(
                    event, changed.status().wire(), changed.previousStatus().wire());
        }
        FulfillmentStatusChanged changed = event.dataAs(EventType.FULFILLMENT_STATUS_CHANGE);
        return new HistoryEntry(
                Subject.CARRIER,
                changed.carrierId(),
                changed.status().wire(),
                changed.previousStatus() == null
                        ? null
                        : changed.previousStatus().wire(),
                event.occurred(),
                event.cause(),
                event.note());
    }

    private static HistoryEntry snapshot(LoggedEvent event, String status, @Nullable String previous) {
        return new HistoryEntry(
                Subject.MEMBER_SNAPSHOT, null, status, previous, event.occurred(), event.cause(), event.note());
    }
}
