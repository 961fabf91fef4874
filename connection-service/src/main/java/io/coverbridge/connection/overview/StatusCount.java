package io.coverbridge.connection.overview;

import io.coverbridge.events.ConnectionStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many connections are in one status.
 *
 * @param status the status
 * @param count how many; one at least
 * @param oldestSince since when the one that has been in it for longest is in it
 */
@Schema(name = "ConnectionStatusCount")
public record StatusCount(ConnectionStatus status, long count, Instant oldestSince) {

    /** Reads the columns {@code status}, {@code count} and {@code oldest_since}. */
    static StatusCount of(Row row) {
        return new StatusCount(
                ConnectionStatus.fromWire(row.getString("status")),
                row.getLong("count"),
                row.getOffsetDateTime("oldest_since").toInstant());
    }

    /** In the order in which a connection goes through them. */
    static List<StatusCount> inOrder(Collection<StatusCount> counts) {
        return counts.stream().sorted(Comparator.comparing(StatusCount::status)).toList();
    }
}
