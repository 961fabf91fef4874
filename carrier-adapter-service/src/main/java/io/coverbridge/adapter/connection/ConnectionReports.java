package io.coverbridge.adapter.connection;

import io.coverbridge.events.ConnectionProgressed;
import io.coverbridge.events.EventType;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.events.EventLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells the other services what a carrier said. */
@ApplicationScoped
class ConnectionReports {

    private final EventLog log;

    ConnectionReports(EventLog log) {
        this.log = log;
    }

    /** Appends one event per report; the connection is locked by the transaction that is under way. */
    Uni<Void> append(ConnectionRequest connection, List<Report> reports, String cause, Instant now) {
        List<EventDraft<?>> drafts = new ArrayList<>();
        for (Report report : reports) {
            drafts.add(new EventDraft<>(
                    EventType.CONNECTION_PROGRESS,
                    connection.groupId,
                    connection.id,
                    connection.organizationId,
                    connection.nextUpdateSequence(),
                    now,
                    new ConnectionProgressed(
                            connection.id,
                            connection.carrierId,
                            connection.requestNumber,
                            report.status(),
                            report.note(),
                            connection.attempts,
                            now),
                    cause,
                    report.note()));
        }
        return drafts.isEmpty() ? Uni.createFrom().voidItem() : log.append(drafts);
    }
}
