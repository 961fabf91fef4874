package io.coverbridge.adapter.connection;

import io.coverbridge.events.ConnectionStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One status to report.
 *
 * @param status the status
 * @param note explanation for people; absent where the status takes none
 */
public record Report(ConnectionStatus status, @Nullable String note) {

    /**
     * The reports that lead from one status to another over allowed steps; the note goes with the last.
     *
     * @throws IllegalArgumentException if there is no way
     */
    public static List<Report> path(ConnectionStatus from, ConnectionStatus goal, @Nullable String note) {
        if (from == goal) {
            return List.of();
        }
        List<ConnectionStatus> path = from.pathTo(goal);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("no way leads from " + from.wire() + " to " + goal.wire());
        }
        List<Report> reports = new ArrayList<>();
        for (ConnectionStatus status : path) {
            reports.add(new Report(status, status == goal && status.explained() ? note : null));
        }
        return List.copyOf(reports);
    }
}
