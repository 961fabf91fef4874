package io.coverbridge.adapter.file;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.REPLACED;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Files;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.adapter.x12.file.BenefitFamily;
import io.coverbridge.adapter.x12.file.ReadFile;
import io.coverbridge.events.FulfillmentProgressed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FileExchangeIT implements AdapterIT {

    private final Exchange exchange;

    FileExchangeIT(WorkTime time) {
        exchange = new Exchange(time);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void whatIsQueuedGoesOutWithOneFileOfItsGroupWhenTheIntervalIsOver() {
        Asked mill = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        Asked shop = exchange.connected(
                Asked.connection(Carriers.HARBORLINE, "7700915-003").of(mill.organization()));
        Files files = new Files(mill.organization());
        Told first = Told.through(mill).of("EMP-1");
        Told second = Told.through(mill).withDependent("DEP-2");
        Told takenBack = Told.through(mill);
        Told elsewhere = Told.through(shop);
        exchange.queue(first, second, takenBack, elsewhere);
        exchange.fulfillments().withdraw(takenBack).awaitStatus(takenBack, REPLACED);
        assertThat(files.out()).isEmpty();

        exchange.fast();
        exchange.passInterval();

        for (Told told : List.of(first, second, elsewhere)) {
            List<FulfillmentProgressed> reports = exchange.fulfillments().awaitStatus(told, SENT);
            assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, SCHEDULED, SENT);
            assertThat(reports).extracting(FulfillmentProgressed::attempts).containsExactly(0, 1, 2);
        }
        List<Map<String, Object>> sent = files.awaitOut(2, "accepted");
        Map<String, Object> ofMill = ofConnection(sent, mill);
        assertThat(ofMill)
                .containsEntry("families", 2)
                .containsEntry("attempts", 1)
                .containsEntry("kind", "change");
        assertThat(sent).extracting(file -> file.get("control_number")).doesNotHaveDuplicates();
        ReadFile content = files.valid(Files.id(ofMill));
        assertThat(content.groups()).hasSize(1);
        assertThat(content.groups().get(0).header()).satisfies(header -> {
            assertThat(header.masterPolicy()).isEqualTo("7700915-002");
            assertThat(header.sponsor().name()).isEqualTo("Fernhollow Mills");
            assertThat(header.sponsor().id()).isEqualTo("003141592");
            assertThat(header.payer().name()).isEqualTo("Harborline Life");
            assertThat(header.brokers()).extracting(broker -> broker.id()).containsExactly("002718281");
        });
        assertThat(subscribers(content))
                .containsExactlyInAnyOrder(
                        first.employeeId().toString(), second.employeeId().toString());
        assertThat(files.answersTo(Files.id(ofMill)))
                .extracting(answer -> answer.get("kind") + " " + answer.get("status"))
                .containsExactlyInAnyOrder("ta1 applied", "999 applied");
    }

    @Test
    void aCarrierThatBundlesGetsAllGroupsInOneFile() {
        Asked mill = exchange.connected(Carriers.TIDEWATER, "TW-310482");
        Asked shop = exchange.connected(
                Asked.connection(Carriers.TIDEWATER, "TW-310483").of(mill.organization()));
        Files files = new Files(mill.organization());
        Told first = Told.through(mill);
        Told second = Told.through(shop);
        exchange.queue(first, second);
        exchange.fast();
        exchange.passInterval();
        exchange.fulfillments().awaitStatus(first, SENT);
        exchange.fulfillments().awaitStatus(second, SENT);
        Map<String, Object> file = files.awaitOut(1, "accepted").get(0);
        assertThat(file).containsEntry("families", 2);
        assertThat(file.get("connection_id")).isNull();
        ReadFile content = files.valid(Files.id(file));
        assertThat(content.groups())
                .extracting(
                        group -> group.header() == null ? "" : group.header().masterPolicy())
                .containsExactlyInAnyOrder("TW-310482", "TW-310483");
    }

    @Test
    void aFamilyThatTheCarrierDoesNotTakeIsInvalidWithThePlaceAndTheOthersAreSent() {
        Asked asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        Told taken = Told.through(asked).of("EMP-1");
        Told refused = Told.through(asked).of("EMP-9101");
        exchange.queue(taken, refused);
        exchange.fast();
        exchange.passInterval();
        exchange.fulfillments().awaitStatus(taken, SENT);
        List<FulfillmentProgressed> reports = exchange.fulfillments().awaitStatus(refused, INVALID);
        assertThat(reports.get(reports.size() - 1).errors())
                .singleElement()
                .asString()
                .matches(".*transaction set 0001, segment [0-9]+ INS of loop 2000, element 3: fault .*")
                .doesNotContain(Told.LAST_NAME)
                .doesNotContain("912031457");
        new Files(asked.organization()).awaitOut(1, "accepted_with_errors");
    }

    @Test
    void whatIsInAFileCannotBeTakenBackAndWhatIsNewerWaitsForItsAnswer() {
        Asked asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        Files files = new Files(asked.organization());
        Told older = Told.through(asked);
        exchange.queue(older);
        exchange.passInterval();
        files.awaitOut(1, "transmitted");

        exchange.fulfillments().withdraw(older);
        Told newer = older.numbered(2);
        exchange.queue(newer);
        exchange.fast();
        exchange.passInterval();

        assertThat(Fulfillments.statuses(exchange.fulfillments().awaitStatus(older, SENT)))
                .containsExactly(VALID, SCHEDULED, SENT);
        FulfillmentProgressed sent = last(exchange.fulfillments().awaitStatus(newer, SENT));
        assertThat(sent.occurred())
                .isAfterOrEqualTo(last(exchange.fulfillments().now(older)).occurred());
        assertThat(files.awaitOut(2, "accepted"))
                .extracting(file -> file.get("control_number"))
                .containsExactly(1, 2);
    }

    @Test
    void aFileThatIsNeverAnsweredIsGivenUpAndMayBeSentAgain() {
        Asked asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        Files files = new Files(asked.organization());
        Told silent = Told.through(asked).of("EMP-9106");
        Told beside = Told.through(asked).of("EMP-1");
        exchange.queue(silent, beside);
        exchange.fast();
        exchange.passInterval();
        for (Told told : List.of(silent, beside)) {
            FulfillmentProgressed end = last(exchange.fulfillments().awaitStatus(told, INVALID));
            assertThat(end.errors())
                    .containsExactly("The carrier did not answer 5 calls in a row. Send a new snapshot to try again.");
            assertThat(end.attempts()).isEqualTo(6);
        }
        Map<String, Object> file = files.awaitOut(1, "unanswered").get(0);
        assertThat(file).containsEntry("attempts", 5);

        FilesApi.resend(Files.id(file)).statusCode(200);

        files.awaitOut("sent five times more", 1, sent -> Integer.valueOf(10).equals(sent.get("attempts")));
    }

    @Test
    void aFileThatIsNotAnsweredTwiceIsTheSameTheThirdTime() {
        Asked asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        Told told = Told.through(asked).of("EMP-9102");
        FulfillmentProgressed end = last(exchange.fulfillments().tell(told).awaitStatus(told, SENT));
        assertThat(end.attempts()).isEqualTo(4);
        assertThat(new Files(asked.organization()).awaitOut(1, "accepted"))
                .extracting(file -> file.get("attempts"), file -> file.get("control_number"))
                .containsExactly(org.assertj.core.api.Assertions.tuple(3, 1));
    }

    private static Map<String, Object> ofConnection(List<Map<String, Object>> files, Asked asked) {
        return files.stream()
                .filter(file -> asked.connectionId().toString().equals(file.get("connection_id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> subscribers(ReadFile content) {
        return content.groups().stream()
                .flatMap(group -> group.families().stream())
                .map(BenefitFamily::subscriberNumber)
                .toList();
    }

    private static FulfillmentProgressed last(List<FulfillmentProgressed> reports) {
        return reports.get(reports.size() - 1);
    }
}
