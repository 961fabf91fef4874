package io.coverbridge.adapter.disconnection;

import io.coverbridge.events.DisconnectionProgressed;
import io.coverbridge.events.DisconnectionRaised;
import io.coverbridge.events.DisconnectionStatus;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Tells the hub what a carrier says of disconnections; each is new or locked by the transaction that is under way. */
@ApplicationScoped
class DisconnectionReports {

    private static final String CAUSE = "carrier";

    private final EventLog log;

    DisconnectionReports(EventLog log) {
        this.log = log;
    }

    /** The carrier thinks that the group should be disconnected. */
    Uni<Void> raised(Disconnection raised, RaiseDisconnection.Word word, Instant now) {
        return append(
                EventType.DISCONNECTION_RAISED,
                raised,
                new DisconnectionRaised(
                        raised.id,
                        raised.groupId,
                        raised.carrierId,
                        word.source(),
                        null,
                        word.sourceDate(),
                        word.effectiveEndDate(),
                        now),
                now);
    }

    /** Its last day has passed; the answer to the decision that set it. */
    Uni<Void> passed(Disconnection due, Instant now) {
        return append(
                EventType.DISCONNECTION_PROGRESS,
                due,
                new DisconnectionProgressed(
                        due.id, due.carrierId, due.decisionNumber, DisconnectionStatus.COMPLETED, now),
                now);
    }

    private <T> Uni<Void> append(EventType<T> type, Disconnection subject, T data, Instant now) {
        return log.append(new EventDraft<>(
                type,
                subject.groupId,
                subject.id,
                subject.organizationId,
                subject.nextUpdateSequence(),
                now,
                data,
                CAUSE,
                null));
    }
}
