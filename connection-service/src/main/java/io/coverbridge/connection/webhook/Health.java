package io.coverbridge.connection.webhook;

import io.coverbridge.events.WebhookStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint has answered lately. Decided by attempts alone: an endpoint that nobody calls stays as it is.
 *
 * @param status where the subscription stands
 * @param failures failed attempts in a row
 * @param failingSince when that row began; null while there is none
 */
public record Health(
        WebhookStatus status, int failures, @Nullable Instant failingSince) {

    /** After an attempt that was taken: well, however it was before. What its owner or the rules have stopped stays so. */
    public Health afterSuccess() {
        return new Health(status == WebhookStatus.UNHEALTHY ? WebhookStatus.ACTIVE : status, 0, null);
    }

    /** After an attempt that failed at {@code now}. */
    public Health afterFailure(Instant now, HealthConfig rules) {
        Instant since = failingSince == null ? now : failingSince;
        return new Health(next(failures + 1, Duration.between(since, now), rules), failures + 1, since);
    }

    private WebhookStatus next(int row, Duration failing, HealthConfig rules) {
        if (!status.delivers()) {
            return status;
        }
        if (failing.compareTo(rules.failedAfter()) >= 0) {
            return WebhookStatus.FAILED;
        }
        boolean unhealthy = row >= rules.unhealthyAfterFailures() && failing.compareTo(rules.unhealthyAfter()) >= 0;
        return unhealthy ? WebhookStatus.UNHEALTHY : status;
    }
}
