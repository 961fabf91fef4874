package io.coverbridge.connection.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many events happened when.
 *
 * @param from start of the first bucket
 * @param to where the time that was asked about ends
 * @param bucketSeconds length of a bucket
 * @param buckets oldest first; those without events are left out
 */
public record EventStatisticsResponse(Instant from, Instant to, long bucketSeconds, List<Bucket> buckets) {

    public EventStatisticsResponse {
        buckets = List.copyOf(buckets);
    }

    /**
     * The events of one bucket.
     *
     * @param start when it begins
     * @param counts by type, carrier, status and previous status
     */
    @Schema(name = "EventStatisticsBucket")
    public record Bucket(Instant start, List<Count> counts) {
        public Bucket {
            counts = List.copyOf(counts);
        }
    }

    /**
     * Events that have all of this in common.
     *
     * @param type as in the event log
     * @param carrierId the carrier that they name; absent where they name none
     * @param status where their subject stands since; absent where they do not say
     * @param previousStatus where it came from; absent where they do not say
     * @param count how many; one at least
     */
    @Schema(name = "EventStatisticsCount")
    public record Count(
            String type,
            @Nullable UUID carrierId,
            @Nullable String status,
            @Nullable String previousStatus,
            long count) {}

    /** Counts by their buckets; lines are in the order in which they are told. */
    static EventStatisticsResponse of(StatisticsWindow window, List<Line> lines) {
        Map<Instant, List<Count>> buckets = new TreeMap<>();
        lines.forEach(line -> buckets.computeIfAbsent(line.start(), start -> new ArrayList<>())
                .add(line.count()));
        return new EventStatisticsResponse(
                window.from(),
                window.to(),
                window.bucket().toSeconds(),
                buckets.entrySet().stream()
                        .map(bucket -> new Bucket(bucket.getKey(), bucket.getValue()))
                        .toList());
    }

    /**
     * A count and where it belongs.
     *
     * @param start start of its bucket
     * @param count the count
     */
    record Line(Instant start, Count count) {}
}
