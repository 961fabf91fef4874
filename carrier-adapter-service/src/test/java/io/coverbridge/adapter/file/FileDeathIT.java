package io.coverbridge.adapter.file;

import static io.coverbridge.events.FulfillmentStatus.INVALID;
import static io.coverbridge.events.FulfillmentStatus.SCHEDULED;
import static io.coverbridge.events.FulfillmentStatus.SENT;
import static io.coverbridge.events.FulfillmentStatus.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.coverbridge.adapter.channel.FileTransmission;
import io.coverbridge.adapter.testing.AdapterIT;
import io.coverbridge.adapter.testing.Asked;
import io.coverbridge.adapter.testing.Carriers;
import io.coverbridge.adapter.testing.Database;
import io.coverbridge.adapter.testing.Emulator;
import io.coverbridge.adapter.testing.Exchange;
import io.coverbridge.adapter.testing.Files;
import io.coverbridge.adapter.testing.Fulfillments;
import io.coverbridge.adapter.testing.Told;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.events.FulfillmentProgressed;
import io.coverbridge.events.FulfillmentStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The process that works on a file dies between what the carrier does and the transaction that keeps it. */
@QuarkusTest
class FileDeathIT implements AdapterIT {

    private final Exchange exchange;
    private final Database database;
    private final Deaths deaths;
    private final DueFiles work;
    private Asked asked;
    private List<Told> taken;
    private Told refused;

    @SuppressWarnings("NullAway.Init")
    FileDeathIT(WorkTime time, Pool app, Deaths deaths, DueFiles work) {
        exchange = new Exchange(time);
        database = new Database(app);
        this.deaths = deaths;
        this.work = work;
    }

    @BeforeEach
    void threeFamiliesWaitForAFile() {
        asked = exchange.connected(Carriers.HARBORLINE, "7700915-002");
        taken = List.of(Told.through(asked).of("EMP-1"), Told.through(asked).of("EMP-2"));
        refused = Told.through(asked).of("EMP-9101");
        exchange.queue(taken.get(0), taken.get(1), refused);
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @ParameterizedTest
    @CsvSource({"TRANSMIT, 0, 2", "FETCH, 0, 1", "SETTLE, 0, 1", "SETTLE, 2, 1"})
    void whatTheProcessDiedOverIsDoneAgainWithTheSameBytesAndEachFamilyEndsOnce(Step step, int before, int brought) {
        UUID about = step == Step.SETTLE ? asked.connectionId() : asked.organization();
        deaths.plan(step, about, before);
        exchange.fast();
        exchange.passInterval();
        Awaitility.await("death after " + step).until(() -> deaths.died(step, about));

        assertThat(ended()).isZero();
        leaseIsOver();

        eachFamilyHasEndedOnce();
        List<FileTransmission> seen = deaths.seen(asked.organization());
        assertThat(seen).hasSize(brought);
        assertThat(seen)
                .extracting(FileTransmission::fileId, FileTransmission::controlNumber, FileTransmission::attempts)
                .containsOnly(tuple(seen.get(0).fileId(), 1, 0));
        assertThat(seen)
                .allSatisfy(
                        file -> assertThat(file.content()).isEqualTo(seen.get(0).content()));
    }

    @Test
    void whoComesBackAfterItsLeaseFindsThatTheFileHasMovedOn() {
        exchange.fast();
        exchange.passInterval();
        eachFamilyHasEndedOnce();
        Map<String, Object> before = file();

        for (Step step : List.of(Step.TRANSMIT, Step.FETCH)) {
            comeBack(Files.id(before), step);
        }
        for (Map<String, Object> answer : new Files(asked.organization()).answersTo(Files.id(before))) {
            comeBack(Files.id(answer), Step.APPLY);
            if ("999".equals(answer.get("kind"))) {
                comeBack(Files.id(answer), Step.SETTLE);
            }
        }

        assertThat(deaths.seen(asked.organization())).hasSize(2);
        assertThat(file()).isEqualTo(before);
        eachFamilyHasEndedOnce();
    }

    @Test
    void ofTwoWhoBringTheSameFileAtOnceOneKeepsWhatCameOfIt() {
        deaths.plan(Step.TRANSMIT, asked.organization(), 0);
        exchange.fast();
        exchange.passInterval();
        Awaitility.await("death").until(() -> deaths.died(Step.TRANSMIT, asked.organization()));
        UUID file = Files.id(file());

        deaths.meet(asked.organization());
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> comeBack(file, Step.TRANSMIT));
        comeBack(file, Step.TRANSMIT);
        other.join();

        eachFamilyHasEndedOnce();
        assertThat(deaths.seen(asked.organization())).hasSize(3);
    }

    /** Somebody who claimed a step of it long ago takes it now. */
    private void comeBack(UUID file, Step step) {
        DueFile claimed = new DueFile(asked.organization(), file, Carriers.HARBORLINE, step, 0, 0);
        try {
            VertxContextSupport.subscribeAndAwait(() -> work.take(claimed));
        } catch (Throwable e) {
            throw new AssertionError(step + " failed", e);
        }
    }

    private void eachFamilyHasEndedOnce() {
        for (Told told : taken) {
            endedOnce(told, SENT);
        }
        endedOnce(refused, INVALID);
        assertThat(file()).containsEntry("attempts", 1).containsEntry("status", "accepted_with_errors");
        assertThat(new Files(asked.organization()).answersTo(Files.id(file())))
                .extracting(answer -> answer.get("kind") + " " + answer.get("status"))
                .containsExactlyInAnyOrder("ta1 applied", "999 applied");
        Emulator platform = Emulator.platform(asked.organization());
        platform.get("received?kind=file_transmission").body("response", hasSize(3));
        platform.get("received?kind=file_answer").body("response", hasSize(3));
    }

    private void endedOnce(Told told, FulfillmentStatus status) {
        List<FulfillmentProgressed> reports = exchange.fulfillments().awaitStatus(told, status);
        assertThat(Fulfillments.statuses(reports)).containsExactly(VALID, SCHEDULED, status);
        assertThat(reports.get(2).attempts()).isEqualTo(2);
        Emulator.platform(asked.organization())
                .get("fulfillments?employee_id=" + told.employeeId())
                .body("response[0].attempts", equalTo(2));
    }

    private Map<String, Object> file() {
        List<Map<String, Object>> files = new Files(asked.organization()).out();
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    /** Families of which anybody has heard the end. */
    private int ended() {
        return database.one(
                        asked.organization(),
                        "select cast(count(*) as integer) from instructions where organization_id = $1"
                                + " and status in ('sent', 'invalid')",
                        asked.organization())
                .getInteger(0);
    }

    /** Nobody works on what the dead has claimed before this. */
    private void leaseIsOver() {
        Awaitility.await("the claim of the dead")
                .until(() -> database.in(
                                        asked.organization(),
                                        "update carrier_files set claimed_until = now() where organization_id = $1"
                                                + " and claimed_until > now()",
                                        asked.organization())
                                .rowCount()
                        > 0);
    }
}
