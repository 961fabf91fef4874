package io.coverbridge.connection.statistics;

import io.coverbridge.kit.http.Filters;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of event statistics; text until checked. */
public final class StatisticsQuery {

    /** Most buckets of one answer. */
    static final int MOST_BUCKETS = 750;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration USUAL_TIME = Duration.ofHours(24);
    private static final Map<String, Duration> BUCKETS =
            Map.of("300", EventKind.BUCKET, "3600", HOUR, "86400", Duration.ofDays(1));

    @RestQuery
    @Parameter(
            description = "Not before this time, in epoch seconds; rounded down to the start of a bucket. 24 hours"
                    + " before to, if it is left out.",
            schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String from;

    @RestQuery
    @Parameter(
            description = "Before this time, in epoch seconds; now, if it is left out. Whole five minutes are counted:"
                    + " those in which it lies belong to it.",
            schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String to;

    @RestQuery("bucket_seconds")
    @Parameter(
            description = "Length of a bucket: 300, 3600 or 86400; 3600 by default. Days are those of UTC.",
            schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String bucketSeconds;

    /**
     * What is asked for.
     *
     * @throws io.coverbridge.kit.error.ApiException 422 with all that is wrong
     */
    StatisticsWindow window(Instant now) {
        Filters filters = new Filters();
        Instant start = filters.time("from", from);
        Instant end = filters.time("to", to);
        Duration bucket = bucketSeconds == null ? HOUR : BUCKETS.get(bucketSeconds);
        if (bucket == null) {
            filters.refuse("bucket_seconds", "Must be one of: 300, 3600, 86400.");
            bucket = HOUR;
        }
        filters.check();
        Instant until = end == null ? Instant.ofEpochSecond(now.getEpochSecond()) : end;
        Instant since = start == null ? until.minus(USUAL_TIME) : start;
        StatisticsWindow window = StatisticsWindow.of(since, until, bucket);
        if (!since.isBefore(until)) {
            filters.refuse("to", "Must be after from.");
        } else if (window.buckets() > MOST_BUCKETS) {
            filters.refuse("bucket_seconds", "More than " + MOST_BUCKETS + " buckets.");
        }
        filters.check();
        return window;
    }
}
