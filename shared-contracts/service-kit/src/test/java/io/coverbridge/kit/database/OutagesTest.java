package io.coverbridge.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.kit.consumer.RejectedEventException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class OutagesTest {

    @Test
    void lostConnectionsTimeoutsAndServersThatStopPass() {
        for (Throwable passing : new Throwable[] {
            new ConnectException("refused"),
            new TimeoutException("pool"),
            refusal("57P01"),
            refusal("53300"),
            refusal("08006"),
            refusal("40001"),
            refusal("40P01"),
            refusal("25006"),
            new NoStackTraceThrowable("Connection is not active now, current status: CLOSING"),
            new NoStackTraceThrowable("Pool closed"),
            new CompletionException(new IllegalStateException(new IOException("reset")))
        }) {
            assertThat(Outages.isOutage(passing)).as(passing.toString()).isTrue();
        }
    }

    @Test
    void brokenRulesAndFaultsOfOursDoNot() {
        for (Throwable lasting : new Throwable[] {
            refusal("23505"),
            refusal("22001"),
            refusal("42P01"),
            refusal("25P02"),
            new NoStackTraceThrowable("something else"),
            new IllegalStateException("bug"),
            new RejectedEventException("no")
        }) {
            assertThat(Outages.isOutage(lasting)).as(lasting.toString()).isFalse();
        }
    }

    private static PgException refusal(String state) {
        return new PgException("refused", "ERROR", state, "");
    }
}
