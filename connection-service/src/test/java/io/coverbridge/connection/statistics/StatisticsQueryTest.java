package io.coverbridge.connection.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coverbridge.kit.error.ApiException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsQueryTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:34:59.5Z");

    @Test
    void withoutParametersItIsTheLastDayByHours() {
        assertThat(query(null, null, null).window(NOW))
                .isEqualTo(new StatisticsWindow(
                        Instant.parse("2026-11-01T09:00:00Z"),
                        Instant.parse("2026-11-02T09:34:59Z"),
                        Duration.ofHours(1)));
    }

    @Test
    void withAnEndAloneItIsTheDayBeforeThat() {
        assertThat(query(null, "1000000000", "300").window(NOW).from())
                .isEqualTo(Instant.ofEpochSecond(1_000_000_000 - 86_400 - 100));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 225000, 300, 750",
        "299, 225000, 300, 750",
        "0, 2700000, 3600, 750",
        "0, 64800000, 86400, 750",
        "10, 11, 86400, 1"
    })
    void asManyBucketsAsAnAnswerTakesAreGiven(String from, String to, String bucket, long buckets) {
        assertThat(query(from, to, bucket).window(NOW).buckets()).isEqualTo(buckets);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 225001, 300, bucket_seconds: More than 750 buckets.",
        "0, 253402300799, 86400, bucket_seconds: More than 750 buckets.",
        "5, 5, 300, to: Must be after from.",
        "6, 5, 86400, to: Must be after from.",
        "0, 5, 301, 'bucket_seconds: Must be one of: 300, 3600, 86400.'",
        "x, 5.5, 300, from: Not a valid time.; to: Not a valid time."
    })
    void anythingElseIsRefused(String from, String to, String bucket, String message) {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> query(from, to, bucket).window(NOW))
                .withMessage(message);
    }

    @Test
    void aTimeToComeAloneIsRefused() {
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> query("1893456000", null, null).window(NOW))
                .withMessage("to: Must be after from.");
    }

    private static StatisticsQuery query(@Nullable String from, @Nullable String to, @Nullable String bucket) {
        StatisticsQuery query = new StatisticsQuery();
        query.from = from;
        query.to = to;
        query.bucketSeconds = bucket;
        return query;
    }
}
