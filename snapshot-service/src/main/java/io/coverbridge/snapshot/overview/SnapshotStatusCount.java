package io.coverbridge.snapshot.overview;

import io.coverbridge.events.SnapshotStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How many snapshots are in one status.
 *
 * @param status the status
 * @param count how many; one at least
 * @param oldestSince since when the one that has been in it for longest is in it
 */
public record SnapshotStatusCount(SnapshotStatus status, long count, Instant oldestSince) {

    /** Reads the columns {@code status}, {@code count} and {@code oldest_since}. */
    static SnapshotStatusCount of(Row row) {
        return new SnapshotStatusCount(
                SnapshotStatus.find(row.getString("status")).orElseThrow(),
                row.getLong("count"),
                row.getOffsetDateTime("oldest_since").toInstant());
    }

    /** In the order in which a snapshot goes through them. */
    static List<SnapshotStatusCount> inOrder(Collection<SnapshotStatusCount> counts) {
        return counts.stream()
                .sorted(Comparator.comparing(SnapshotStatusCount::status))
                .toList();
    }
}
