package io.coverbridge.adapter.file;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Files;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.FulfillmentProgressed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a carrier behaves is how it behaves towards files, step by step: each lasts an hour here. */
@QuarkusTest
class FileBehaviorIT implements AdapterIT {

    private static final String BEHAVIOR = "carriers/" + Carriers.HARBORLINE + "/behavior";

    private final Exchange exchange;
    private Asked asked;
    private Emulator platform;
    private Files files;

    @SuppressWarnings("NullAway.Init")
    FileBehaviorIT(WorkTime time) {
        exchange = new Exchange(time);
    }

    @BeforeEach
    void connect() {
        asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        platform = Emulator.platform(asked.organization());
        files = new Files(asked.organization());
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void aFileOutlastsAnOutageBeforeItIsBroughtAndOneBeforeItIsAnswered() {
        Told told = Told.through(asked).of("EMP-1");
        exchange.queue(told);
        long now = exchange.now().getEpochSecond();
        behave("\"outage\":{\"from\":%d,\"to\":%d}".formatted(now, now + 5_400));
        exchange.passInterval();
        awaitFile("written", 1);
        exchange.passInterval();
        awaitFile("transmitted", 2);

        now = exchange.now().getEpochSecond();
        behave("\"outage\":{\"from\":%d,\"to\":%d}".formatted(now, now + 5_400));
        exchange.passInterval();
        platformHears("file_answer", told, "timed_out");
        exchange.passInterval();

        assertThat(exchange.fulfillments().awaitStatus(told, SENT))
                .last()
                .satisfies(end -> assertThat(end.attempts()).isEqualTo(3));
        platform.get("received?employee_id=" + told.employeeId())
                .body(
                        "response.kind",
                        contains(
                                "file_answer",
                                "file_answer",
                                "file_transmission",
                                "file_transmission",
                                "family_delivery"))
                .body("response.attempt", contains(1, 0, 1, 0, 0))
                .body("response.answer", contains("delivered", "timed_out", "taken", "timed_out", "queued"));
    }

    @Test
    void theAnswerToAFileTakesAsLongAsTheCarrierDoes() {
        Told told = Told.through(asked).of("EMP-1");
        behave("\"latency\":{\"distribution\":\"constant\",\"least_ms\":5000}");
        exchange.queue(told);
        exchange.passInterval();
        long taken = exchange.now().getEpochSecond();

        Map<String, Object> file = awaitFile("transmitted", 1);

        // At the slowest pace 5 s are 5,000 s.
        assertThat((Integer) file.get("next_due")).isBetween((int) taken + 4_990, (int) taken + 5_010);
        exchange.passInterval();
        exchange.passInterval();
        exchange.fulfillments().awaitStatus(told, SENT);
    }

    @Test
    void aCarrierThatLosesEveryFileIsGivenUpAndOneThatLosesNoneIsNot() {
        Told first = Told.through(asked).of("EMP-1");
        Told second = Told.through(asked).of("EMP-2");
        behave("\"failure_rate\":1");
        exchange.queue(first, second);
        exchange.fast();
        exchange.passInterval();

        for (Told told : List.of(first, second)) {
            FulfillmentProgressed end = exchange.fulfillments().awaitEnd(told);
            assertThat(end.status()).isEqualTo(INVALID);
            assertThat(end.attempts()).isEqualTo(6);
            platform.get("received?kind=file_transmission&employee_id=" + told.employeeId())
                    .body("response.attempt", contains(4, 3, 2, 1, 0));
        }
        files.awaitOut(1, "unanswered");

        behave("\"failure_rate\":0");
        Told again = first.numbered(2);
        assertThat(exchange.fulfillments().tell(again).awaitEnd(again).status()).isEqualTo(SENT);
    }

    private void behave(String field) {
        platform.put(BEHAVIOR, "{" + field + "}").statusCode(200);
    }

    private Map<String, Object> awaitFile(String status, int attempts) {
        return files.awaitOut(
                        status + " after " + attempts,
                        1,
                        file -> status.equals(file.get("status"))
                                && Integer.valueOf(attempts).equals(file.get("attempts")))
                .get(0);
    }

    private void platformHears(String kind, Told told, String answer) {
        org.awaitility.Awaitility.await(kind + " " + answer)
                .until(() -> platform.get("received?kind=" + kind + "&employee_id=" + told.employeeId())
                        .extract()
                        .jsonPath()
                        .getList("response.answer")
                        .equals(List.of(answer)));
    }
}
