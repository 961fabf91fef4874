package io.coverbridge.adapter.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.channel.Answer;
import io.coverbridge.adapter.channel.Reply;
import io.coverbridge.adapter.channel.RetryPolicy;
import io.coverbridge.events.ConnectionStatus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {

    private static final UUID CONNECTION = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final RetryPolicy policy = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

    @Test
    void waitsDoubleUpToTheSlowestAndAreShortenedByAFifthAtMost() {
        long[] full = {1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000};
        for (int timeouts = 1; timeouts <= full.length; timeouts++) {
            assertThat(policy.waitAfter(CONNECTION, timeouts).toMillis())
                    .isBetween(full[timeouts - 1] * 8 / 10, full[timeouts - 1]);
        }
        assertThat(policy.waitAfter(CONNECTION, 1_000)).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theSameCallWaitsTheSameTimeAndOthersAnother() {
        assertThat(policy.waitAfter(CONNECTION, 3)).isEqualTo(policy.waitAfter(CONNECTION, 3));
        assertThat(policy.waitAfter(CONNECTION, 3)).isNotEqualTo(policy.waitAfter(new UUID(0, 5), 3));
    }

    @Test
    void anAnswerStartsTheCountOfTimeOutsAnew() {
        Progress silent = new Progress(ConnectionStatus.PROCESSING, 0, 4, 4);

        Decision answered =
                Decision.on(new Reply(new Answer.Accepted("ok"), Duration.ofSeconds(1)), CONNECTION, silent, policy);

        assertThat(answered.progress()).isEqualTo(new Progress(ConnectionStatus.WAITING_ON_CARRIER, 1, 5, 0));
    }

    @Test
    void theLastAttemptEndsTheRequestWithANote() {
        Progress silent = new Progress(ConnectionStatus.WAITING_ON_CARRIER, 1, 5, 4);

        Decision over = Decision.on(new Reply(new Answer.TimedOut(), Duration.ZERO), CONNECTION, silent, policy);

        assertThat(over.next()).isNull();
        assertThat(over.reports()).extracting(Report::status).containsExactly(ConnectionStatus.UNABLE_TO_CONNECT);
        assertThat(over.reports().get(0).note()).contains("5 calls");
    }
}
