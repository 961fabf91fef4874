package io.coverbridge.snapshot.overview;

import io.coverbridge.events.FulfillmentStatus;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How many carriers' parts are in one status.
 *
 * @param status the status
 * @param count how many; one at least
 * @param oldestSince since when the one that has been in it for longest is in it
 */
public record FulfillmentStatusCount(FulfillmentStatus status, long count, Instant oldestSince) {

    /** Reads the columns {@code status}, {@code count} and {@code oldest_since}. */
    static FulfillmentStatusCount of(Row row) {
        return new FulfillmentStatusCount(
                FulfillmentStatus.find(row.getString("status")).orElseThrow(),
                row.getLong("count"),
                row.getOffsetDateTime("oldest_since").toInstant());
    }

    /** In the order in which a carrier's part goes through them. */
    static List<FulfillmentStatusCount> inOrder(Collection<FulfillmentStatusCount> counts) {
        return counts.stream()
                .sorted(Comparator.comparing(FulfillmentStatusCount::status))
                .toList();
    }
}
